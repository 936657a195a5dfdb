import assert from "node:assert/strict";
import { cavra, denoArgs, ROOT } from "./run_cavra.ts";

const READ = ["--allow-read"];
const BASELINE = ["policy", "decide", "--policy-pack", "cavra-ai-agent-baseline"];
const APP = ["policy", "decide", "--policy-pack", "tests/cli/packs/acme-app"];
const ENV = '{"action_type":"read_file","target":".env"}';
const PLAN = '{"action_type":"execute_command","target":"terraform plan"}';

function rules(out: string): string[] {
  return out.trimEnd().split("\n").map((line) => JSON.parse(line).rule_id);
}

for (const engine of ["reference", "opa-wasm"]) {
  Deno.test(`decide: one answer a line and in step, bad lines too, on ${engine} without any permission`, async () => {
    const stdin = `\ufeff${ENV}\r\nnope\n\nnull\n3\n[]\n{"a":1,"a":2}\n${"[".repeat(1_001)}\n${PLAN}`;
    const { code, out, err } = await cavra([...BASELINE, "--input", "-", "--engine", engine], { stdin });
    const invalid = Array(6).fill("runtime.input.block_invalid");
    assert.deepEqual([code, rules(out)], [0, ["filesystem.read.block", ...invalid, "commands.allow"]]);
    assert.equal(
      err,
      "<stdin>:2:1: The line is no JSON: decided as invalid input\n" +
        "action 3: not well formed, so it is blocked: null is no action\n" +
        "action 4: not well formed, so it is blocked: a number is no action\n" +
        "action 5: not well formed, so it is blocked: a list is no action\n" +
        "<stdin>:7:8: The key 'a' stands twice in one object: decided as invalid input\n" +
        "<stdin>:8:1001: The line is nested deeper than 1,000: decided as invalid input\n",
    );
  });
}

Deno.test("decide: a caller that holds the pipe open gets each answer before it writes the next action", async () => {
  const child = new Deno.Command(Deno.execPath(), {
    args: denoArgs([...BASELINE, "--input", "-"]),
    cwd: ROOT,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const writer = child.stdin.getWriter();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const answers: string[] = [];
  for (const action of [ENV, "{}", PLAN]) {
    await writer.write(new TextEncoder().encode(`${action}\n`));
    let answer = "";
    while (!answer.endsWith("\n")) answer += (await reader.read()).value ?? "\n";
    answers.push(answer);
  }
  await writer.close();
  assert.equal((await child.status).code, 0);
  assert.deepEqual(rules(answers.join("")), ["filesystem.read.block", "runtime.input.block_invalid", "commands.allow"]);
  await reader.cancel();
});

Deno.test("decide: a reader that goes away ends the run without a word", async () => {
  const child = new Deno.Command(Deno.execPath(), {
    args: denoArgs([...BASELINE, "--input", "-"]),
    cwd: ROOT,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  await child.stdout.cancel();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(`${ENV}\n`.repeat(2_000))).catch(() => {});
  await writer.close().catch(() => {});
  const [{ code }, err] = await Promise.all([child.status, new Response(child.stderr).text()]);
  assert.deepEqual([code, err], [3, ""]);
});

Deno.test("decide: --fail-on turns decisions into exit 1", async () => {
  const run = async (stdin: string, ...more: string[]) =>
    (await cavra([...BASELINE, "--input", "-", ...more], { stdin })).code;
  assert.equal(await run(ENV, "--fail-on", "block"), 1);
  assert.equal(await run(PLAN, "--fail-on", "require_approval"), 0);
  const unknown = '{"action_type":"else","target":"x"}';
  assert.equal(await run(unknown, "--fail-on", "block"), 0);
  assert.equal(await run(unknown, "--fail-on", "require_approval"), 1);
});

Deno.test("decide: json, text and explain; text fields of a terminal are off through a pipe", async () => {
  const decide = async (...more: string[]) =>
    await cavra([...APP, "--input", "-", ...more], { stdin: `${ENV}\n${PLAN}\n`, allow: READ });
  const json = JSON.parse((await decide("--format", "json")).out);
  assert.deepEqual(json.map(({ decision }: { decision: string }) => decision), ["block", "allow"]);
  const text = await decide("--format", "text");
  assert.equal(text.out.split("\n")[0], 'block filesystem.read.block Reading ".env" is blocked');
  const [explained] = (await decide("--explain")).out.split("\n").map((line) => line && JSON.parse(line));
  assert.deepEqual(Object.keys(explained), ["decision", "findings"]);
  const [finding] = explained.findings;
  assert.deepEqual([finding.file, finding.line], ["tests/cli/packs/acme-base/policy.yaml", 8]);
  const both = await decide("--explain", "--format", "text");
  assert.match(both.out, /^action {3}number 1\ndecision block\n/u);
});

Deno.test("decide: every engine writes the same bytes", async () => {
  const run = async (engine: string) =>
    (await cavra([...APP, "--input", "-", "--explain", "--engine", engine], {
      stdin: `${ENV}\n${PLAN}\n`,
      allow: READ,
    })).out;
  assert.equal(await run("opa-wasm"), await run("reference"));
});

Deno.test("decide: a .json file is one document or a list, everything else JSON Lines", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const decide = async (name: string, text: string) => {
      await Deno.writeTextFile(`${folder}/${name}`, text);
      return await cavra([...BASELINE, "--input", `${folder}/${name}`, "--engine", "reference"], { allow: READ });
    };
    assert.equal(rules((await decide("a.json", `[${ENV},\n${PLAN}]`)).out).length, 2);
    assert.equal(rules((await decide("b.json", ENV)).out).length, 1);
    assert.equal(rules((await decide("c.txt", `${ENV}\n${PLAN}\n`)).out).length, 2);
    const bad = await decide("d.json", `{"a":\n oops}`);
    assert.deepEqual([bad.code, bad.out], [2, ""]);
    assert.match(bad.err, /^error\[cli\.input_not_json\]: The file is no JSON\n {2}--> .*\/d\.json:2:2\n/u);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("decide: no action is a warning and no answer", async () => {
  for (const [format, out] of [["jsonl", ""], ["json", "[]\n"]] as const) {
    const ran = await cavra([...BASELINE, "--input", "-", "--format", format], { stdin: "\n \n" });
    assert.deepEqual([ran.code, ran.out], [0, out]);
    assert.match(ran.err, /^warning\[cli\.input_empty\]: No action in the input\n/u);
  }
});

/** One mistake, one exact message. */
const MISTAKES: Record<string, [args: string[], code: number, message: string]> = {
  "an unknown engine": [
    ["--input", "-", "--engine", "opa-wsam"],
    2,
    "error[cli.unknown_engine]: Unknown engine 'opa-wsam'\n" +
    "  expected: reference, opa-wasm, opa, opa-server, exec:COMMAND\n  received: opa-wsam\n" +
    "  hint: Did you mean 'opa-wasm'?\n\n",
  ],
  "an exec engine without a command": [
    ["--input", "-", "--engine", "exec:"],
    2,
    "error[cli.unknown_engine]: Engine 'exec:' names no command\n  expected: exec:COMMAND\n\n",
  ],
  "a file that may not be read": [
    ["--input", "x.jsonl"],
    3,
    "error[cli.permission_missing]: No permission to read 'x.jsonl'\n" +
    "  hint: Add --allow-read=x.jsonl to the deno command\n\n",
  ],
  "a server that may not be reached": [
    ["--input", "-", "--engine", "opa-server", "--url", "http://127.0.0.1:9181"],
    3,
    "error[cli.engine_failed]: No permission to reach 'http://127.0.0.1:9181'\n" +
    "  hint: Add --allow-net=127.0.0.1:9181 to the deno command\n\n",
  ],
};

for (const [name, [args, code, message]] of Object.entries(MISTAKES)) {
  Deno.test(`decide: ${name}`, async () => {
    assert.deepEqual(await cavra([...BASELINE, ...args], { stdin: "" }), { code, out: "", err: message });
  });
}

Deno.test("decide --engine opa says how to give the program that was not found", async () => {
  const args = [...BASELINE, "--input", "-", "--engine", "opa"];
  const hint = "hint: Set the variable OPA to the path of the opa binary, or put 'opa' on the PATH";
  const allow = ["--allow-run", "--allow-env=OPA"];
  const { code, out, err } = await cavra(args, { allow, env: { OPA: "no-such-opa" } });
  assert.deepEqual([code, out], [3, ""]);
  assert.equal(
    err.replaceAll(/\s+/gu, " "),
    `error[cli.engine_failed]: Program 'no-such-opa' was not found ${hint} `,
  );
  const unread = await cavra(args, { allow: ["--allow-run=/no/program"], env: { OPA: "no-such-opa" } });
  assert.match(unread.err.replaceAll(/\s+/gu, " "), /hint: .*; if the variable OPA names it, add --allow-env=OPA $/u);
});

Deno.test("decide: a file that is not there", async () => {
  const { code, err } = await cavra([...BASELINE, "--input", "no.jsonl"], { allow: READ });
  assert.deepEqual([code, err], [
    2,
    "error[cli.file_not_found]: File 'no.jsonl' does not exist\n" +
    "  hint: Correct the path; a relative one starts at the current folder\n\n",
  ]);
});

Deno.test("decide: a failure under --format jsonl is one line", async () => {
  const { code, out, err } = await cavra([...BASELINE, "--input", "no.jsonl", "--format", "jsonl"], { allow: READ });
  assert.deepEqual([code, err, out.split("\n").length], [2, "", 2]);
  assert.equal(JSON.parse(out).diagnostics[0].code, "cli.file_not_found");
});

Deno.test("decide: a server that answers nothing blocks every action, and the call ends with 3", async () => {
  const digest =
    JSON.parse((await cavra(["policy", "describe", "mcp-guardrails", "--format", "json"])).out).policy_digest;
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    ({ url }) => Response.json(new URL(url).pathname.endsWith("/digest") ? { result: digest } : {}),
  );
  try {
    const args = ["policy", "decide", "--policy-pack", "mcp-guardrails", "--input", "-"];
    const { code, out, err } = await cavra([
      ...args,
      ...["--engine", "opa-server", "--url", `http://127.0.0.1:${server.addr.port}`],
    ], { stdin: "{}\n{}\n", allow: ["--allow-net=127.0.0.1"] });
    assert.equal(code, 3);
    assert.deepEqual(out.trim().split("\n").map((line) => JSON.parse(line).decision), ["block", "block"]);
    assert.match(err, /^action 1: the engine gave no answer, so it is blocked: /u);
    assert.match(err, /error\[cli\.engine_failed\]: The engine gave no answer to 2 actions of 2\n/u);
  } finally {
    await server.shutdown();
  }
});
