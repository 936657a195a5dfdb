/** Version of the toolkit; `deno.json` repeats it, a test compares them. */
export const VERSION = "0.1.0";
