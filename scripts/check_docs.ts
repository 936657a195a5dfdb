/**
 * Requires documentation on everything that `mod.ts` exports. That a public type holds a table whose type is not exported
 * is no finding: those tables are read by engines, not by callers.
 *
 * @module
 */
const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
  args: ["doc", "--lint", "mod.ts"],
  env: { NO_COLOR: "1" },
}).output();
const decoder = new TextDecoder();
const blocks = (decoder.decode(stdout) + decoder.decode(stderr)).split(/^(?=error)/mu)
  .filter((block) => block.startsWith("error[") && !block.startsWith("error[private-type-ref]"));
for (const block of blocks) console.error(block.trimEnd());
console.log(`documentation: ${blocks.length} findings`);
if (blocks.length > 0) Deno.exit(1);
