/** An engine for tests: allows everything, and says nothing more. */
for (const line of (await new Response(Deno.stdin.readable).text()).split("\n")) {
  if (line !== "") console.log('{"decision":"allow"}');
}
