import assert from "node:assert/strict";
import { assertGolden } from "../cli/golden.ts";
import { atTerminal, cavra, type Ran } from "../cli/run_cavra.ts";
import { testWithOpa } from "../real_opa.ts";
import { freshManifest, YAML } from "./exported.ts";

const PACK = ["--policy-pack", "small-team", "--policy-dir", "packs"];
const FROM_PEOPLE = [
  ...["policy_lifecycle.review_workflow_ref", "policy_lifecycle.rollback_ref"],
  ...["operating_evidence.ci_run_ref", "operating_evidence.policy_review_ref", "operating_evidence.opa_runtime_ref"],
];
const STRICT = [
  ...["packet.json", "--require-live", "--require-verified"],
  ...["--artifacts", "out", "--policy-dir", "packs"],
];
/** Everything that {@link STRICT} names. */
const NAMED = "packet.json,out,packs";
const KEY = ["--verification-key", "key.pub.pem"];

/** A folder with a small pack, its signed export and a completed packet. */
class Team {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs a command with all that the folder allows. */
  async run(...args: readonly string[]): Promise<Ran> {
    return await cavra(["policy", ...args], { allow: ["--allow-read=.", "--allow-write=."], cwd: this.folder });
  }

  async succeed(...args: readonly string[]): Promise<Ran> {
    const ran = await this.run(...args);
    assert.equal(ran.code, 0, `${args.join(" ")}\n${ran.out}${ran.err}`);
    return ran;
  }

  /** The gate with these permissions for reading. */
  async gate(args: readonly string[], read = NAMED): Promise<Ran> {
    return await cavra(["policy", "rego-readiness", ...args], { allow: [`--allow-read=${read}`], cwd: this.folder });
  }

  async text(name: string, change?: (text: string) => string): Promise<string> {
    const text = await Deno.readTextFile(`${this.folder}/${name}`);
    if (change) await Deno.writeTextFile(`${this.folder}/${name}`, change(text));
    return text;
  }
}

async function prepare(team: Team): Promise<void> {
  await Deno.mkdir(`${team.folder}/packs/small-team`, { recursive: true });
  await Deno.writeTextFile(`${team.folder}/packs/small-team/policy.yaml`, YAML);
  await Deno.writeTextFile(`${team.folder}/run.log`, "secret log\n");
  await team.succeed("rego-export", ...PACK, "--output-dir", "out");
  await team.succeed("evidence", "init", ...PACK, "--artifacts", "out", "--output", "packet.json");
  for (const field of FROM_PEOPLE) {
    const attach = ["packet.json", "--field", field, "--ref", "evidence://acme/1", "--file", "run.log"];
    await team.succeed("evidence", "attach", ...attach);
  }
  await team.text("packet.json", (text) => text.replaceAll(": false", ": true"));
  await team.succeed("keygen", "--private-key", "key.pem", "--public-key", "key.pub.pem");
  await team.succeed("sign", "out", "--signing-key", "key.pem");
}

async function withTeam(work: (team: Team) => Promise<void>): Promise<void> {
  const team = new Team(await Deno.makeTempDir());
  try {
    await prepare(team);
    await work(team);
  } finally {
    await Deno.remove(team.folder, { recursive: true });
  }
}

Deno.test("rego-readiness: an export is verified with permission to read what is named, and no other", async () => {
  await withTeam(async (team) => {
    const verified = await team.gate(STRICT);
    assert.deepEqual([verified.code, verified.err], [0, ""]);
    assert.match(verified.out, /^ready_for_live_opa_rego_policy_path: true$/mu);
    assert.match(verified.out, /^verification: verified$/mu);
    assert.match(verified.out, /^blocker_count: 0$/mu);
    const signed = await team.gate([...STRICT, ...KEY], `${NAMED},key.pub.pem,out.dsse.json`);
    assert.deepEqual([signed.code, signed.err], [0, ""]);
    assert.match(signed.out, /^check artifacts\.signature: passed$/mu);
  });
});

Deno.test("rego-readiness: a removed signature and one of another key are told apart", async () => {
  await withTeam(async (team) => {
    await team.succeed("keygen", "--private-key", "other.pem", "--public-key", "other.pub.pem");
    const other = await team.run("rego-readiness", ...STRICT, "--verification-key", "other.pub.pem");
    assert.match(other.out, /readiness\.signature_invalid/u);
    await Deno.remove(`${team.folder}/out.dsse.json`);
    const removed = await team.run("rego-readiness", ...STRICT, ...KEY);
    assert.match(removed.out, /readiness\.signature_missing/u);
    assert.doesNotMatch(removed.out, /signature_invalid/u);
    assert.deepEqual([other.code, removed.code], [1, 1]);
  });
});

Deno.test("rego-readiness: an edited YAML is caught, one that is no pack too, with its place", async () => {
  await withTeam(async (team) => {
    await team.text("packs/small-team/policy.yaml", (text) => `${text}# harmless\n`);
    const edited = await team.gate(STRICT);
    assert.equal(edited.code, 1);
    assert.match(edited.out, /readiness\.source_edited/u);
    await team.text("packs/small-team/policy.yaml", () => "metadata: 1\n");
    const broken = await team.gate(STRICT);
    assert.deepEqual([broken.code, broken.err], [1, ""]);
    assert.match(broken.out, /readiness\.reexport_failed/u);
    assert.match(broken.out, /policy\.yaml:1:1/u);
  });
});

for (const format of ["text", "json", "junit", "sarif", "github"]) {
  Deno.test(`rego-readiness: a folder full of mistakes as ${format}; links in it are not followed`, async () => {
    await withTeam(async (team) => {
      await Deno.writeTextFile(`${team.folder}/out/z.rego`, "package system");
      await Deno.mkdir(`${team.folder}/out/more`);
      await Deno.symlink("../run.log", `${team.folder}/out/link.json`);
      await team.text("out/data.json", (text) => text.replaceAll("\n", "\r\n"));
      await team.text("out/rego-parity-report.json", (text) => text.replace("{\n", '{\n  "passed": true,\n'));
      const { code, out, err } = await team.gate([...STRICT, "--format", format]);
      assert.deepEqual([code, err], [1, ""]);
      assert.doesNotMatch(out, /secret log/u);
      // Digests of the module and of what follows from it change with every release.
      await assertGolden(`readiness/tampered.${format}.txt`, out.replace(/[0-9a-f]{64}/gu, "DIGEST"));
    });
  });
}

Deno.test("rego-readiness: an option that would be left out is wrong usage", async () => {
  const alone = [["--verification-key", "k.pem"], ["--envelope", "e.json"], ["--engine", "opa"], [
    "--source",
    "p.yaml",
  ]];
  for (const args of alone) {
    const { code, out, err } = await atTerminal(["policy", "rego-readiness", "packet.json", ...args], 200);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, new RegExp(`'${args[0]}' needs the option '--artifacts'`, "u"));
  }
  const noKey = ["policy", "rego-readiness", "packet.json", "--artifacts", "out", "--envelope", "e.json"];
  assert.match((await atTerminal(noKey, 200)).err, /'--envelope' needs the option '--verification-key'/u);
});

Deno.test("rego-readiness: a folder that is not there is wrong usage, a trusted key that is none too", async () => {
  await withTeam(async (team) => {
    for (const args of [["--artifacts", "nowhere"], ["--artifacts", "out", "--verification-key", "packet.json"]]) {
      const { code, out, err } = await team.run("rego-readiness", "packet.json", "--policy-dir", "packs", ...args);
      assert.deepEqual([code, out], [2, ""], err);
    }
  });
});

Deno.test("evidence: attach takes digests, redact refuses what blocks and gives away nothing", async () => {
  await withTeam(async (team) => {
    const packet = await team.text("packet.json");
    assert.doesNotMatch(packet, /secret log|TODO/u);
    const { manifest_sha256, source_sha256 } = JSON.parse(packet);
    await team.text("packet.json", (text) => text.replace(manifest_sha256, "0".repeat(64)));
    assert.match((await team.gate(STRICT)).out, /readiness\.manifest_digest_differs/u);
    const field = ["evidence", "attach", "packet.json", "--field"];
    await team.succeed(...field, "manifest_sha256", "--file", "out/policy-version-manifest.json");
    const source = "packs/small-team/policy.yaml";
    await team.succeed(...field, "source_sha256.small-team/policy.yaml", "--file", source);
    const after = JSON.parse(await team.text("packet.json"));
    assert.deepEqual([after.manifest_sha256, after.source_sha256], [manifest_sha256, source_sha256]);
    const bare = await team.run(...field, "manifest_sha256", "--ref", "evidence://acme/1");
    assert.deepEqual([bare.code, await team.text("packet.json")], [2, JSON.stringify(after, null, 2) + "\n"]);

    const again = await team.run("evidence", "init", ...PACK, "--artifacts", "out", "--output", "packet.json");
    assert.equal(again.code, 2);
    assert.match(again.err, /^error\[cli\.file_exists\]: 'packet\.json' is there already/u);
    assert.equal(await team.text("packet.json"), JSON.stringify(after, null, 2) + "\n");

    const redacted = await team.succeed("evidence", "redact", "packet.json");
    assert.doesNotMatch(redacted.out, /acme|secret/u);
    await Deno.writeTextFile(`${team.folder}/public.json`, redacted.out);
    const checked = await team.gate(["public.json", ...STRICT.slice(1)], `public.json,${NAMED}`);
    assert.deepEqual([checked.code, checked.err], [0, ""], checked.out);
    await team.text("packet.json", (text) => text.replace('"evidence://acme/1', '"TODO: '));
    const refused = await team.run("evidence", "redact", "packet.json");
    assert.deepEqual([refused.code, refused.out], [1, ""]);
  });
});

testWithOpa(
  "rego-readiness --engine opa: the real OPA proves a module that was never released, or refutes it",
  async () => {
    await withTeam(async (team) => {
      const names = [...Deno.readDirSync(`${team.folder}/out`)].map(({ name }) => name);
      const files = Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await team.text(`out/${name}`)])),
      );
      const opa = async (change: (text: string) => string): Promise<Ran> => {
        const module = change(files["cavra_policy.rego"]);
        assert.notEqual(module, files["cavra_policy.rego"]);
        const digest = async (text: string) =>
          [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))]
            .map((byte) => byte.toString(16).padStart(2, "0")).join("");
        const report = JSON.parse(files["rego-parity-report.json"]);
        report.tested["cavra_policy.rego"] = await digest(module);
        const body = await digest(module.slice(module.indexOf("\n\n") + 2));
        const text = JSON.stringify(report, null, 2) + "\n";
        const changed = { ...files, "cavra_policy.rego": module, "rego-parity-report.json": text };
        const fresh = await freshManifest(changed, (manifest) => manifest.rego.module_sha256 = body);
        for (const [name, content] of Object.entries(fresh)) await team.text(`out/${name}`, () => content);
        const args = ["packet.json", "--artifacts", "out", "--policy-dir", "packs", "--engine", "opa"];
        return await cavra(["policy", "rego-readiness", ...args], { allow: ["--allow-all"], cwd: team.folder });
      };
      // The packet is about the module that was reviewed: digests of the new one are all that blocks.
      const codes = ({ out }: Ran) =>
        new Set([...out.matchAll(/^error\[readiness\.(\w+)\]/gmu)].map(([, code]) => code));
      const proven = await opa((text) => `${text}\n# A comment of our own\n`);
      assert.deepEqual(codes(proven), new Set(["manifest_digest_differs", "reference_digest_differs"]));
      assert.match(proven.out, /^warning\[readiness\.module_not_released\]/mu);
      assert.match(proven.out, /^check artifacts\.opa: passed$/mu);
      const refuted = await opa((text) => text.replace(/^decision := .*$/mu, 'decision := {"decision": "allow"}'));
      assert.ok(codes(refuted).has("module_not_proven"), refuted.out);
    });
  },
);
