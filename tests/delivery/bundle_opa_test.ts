import assert from "node:assert/strict";
import { makeBundle } from "../../lib/delivery/bundle.ts";
import { type Algorithm, makeKeyPair, privateKey } from "../../lib/delivery/keys.ts";
import { AUTHZ_MODULE, LOG_MODULE } from "../../lib/delivery/system_modules.ts";
import { packTarGz, unpackTarGz } from "../../lib/delivery/tar_gz.ts";
import { runOpa, testWithOpa } from "../real_opa.ts";
import { inFolder } from "../in_folder.ts";
import { builtinPolicy } from "./baseline.ts";

const policy = await builtinPolicy();

/** What OPA says to a bundle that it must verify; empty when it takes it. */
async function opaSays(bytes: Uint8Array, publicPem: string, algorithm: string): Promise<string> {
  let said = "";
  await inFolder(async (folder) => {
    await Deno.writeFile(`${folder}/b.tar.gz`, bytes);
    await Deno.writeTextFile(`${folder}/key.pem`, publicPem);
    const key = [
      "--verification-key",
      `${folder}/key.pem`,
      "--verification-key-id",
      "cavra",
      "--signing-alg",
      algorithm,
    ];
    const ran = await runOpa(["build", "-b", ...key, `${folder}/b.tar.gz`, "-o", `${folder}/out.tar.gz`]);
    said = ran!.code === 0 ? "" : ran!.stderr + ran!.stdout;
  });
  return said;
}

for (const algorithm of ["ES256", "RS256"] as const satisfies readonly Algorithm[]) {
  testWithOpa(`opa verifies a bundle signed with ${algorithm}, and refuses other ones`, async () => {
    const { privatePem, publicPem } = await makeKeyPair(algorithm);
    const signer = { key: await privateKey(privatePem), keyId: "cavra" };
    const { bytes } = await makeBundle(policy, { signer });
    assert.equal(await opaSays(bytes, publicPem, algorithm), "");
    const files = (await unpackTarGz(bytes))!;
    const changed = files.map((file) =>
      file.name === "data.json" ? { ...file, bytes: new TextEncoder().encode("{}") } : file
    );
    assert.match(await opaSays(await packTarGz(changed), publicPem, algorithm), /data\.json: digest mismatch/u);
    assert.match(await opaSays(await packTarGz(files.slice(1)), publicPem, algorithm), /missing \.signatures\.json/u);
    const added = [...files, { name: "x.rego", bytes: new TextEncoder().encode("package cavra.x\n") }];
    assert.match(await opaSays(await packTarGz(added), publicPem, algorithm), /x\.rego not included/u);
    const other = await makeKeyPair(algorithm);
    assert.match(await opaSays(bytes, other.publicPem, algorithm), /failed to verify JWT signature/u);
  });
}

testWithOpa("opa decides by the bundle as it lies on disk", async () => {
  await inFolder(async (folder) => {
    await Deno.writeFile(`${folder}/b.tar.gz`, (await makeBundle(policy)).bytes);
    await Deno.writeTextFile(`${folder}/input.json`, '{"action_type":"read_file","target":".env"}');
    const args = ["eval", "-b", `${folder}/b.tar.gz`, "-i", `${folder}/input.json`, "-f", "raw"];
    const ran = await runOpa([...args, "data.cavra.policy.decision.decision"]);
    assert.equal(ran!.stdout.trim(), "block");
  });
});

testWithOpa("the modules for OPA itself are formatted and strict", async () => {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/cavra_authz.rego`, AUTHZ_MODULE);
    await Deno.writeTextFile(`${folder}/cavra_log.rego`, LOG_MODULE);
    assert.deepEqual(await runOpa(["fmt", "--diff", folder]), { code: 0, stdout: "", stderr: "" });
    assert.equal((await runOpa(["check", "--strict", folder]))!.code, 0);
  });
});

/** Event of a decision log, and what is erased of it. */
const MASKED: Record<string, [event: unknown, erased: string[]]> = {
  "a known action": [
    { path: "cavra/policy/decision", input: { action_type: "read_file", target: "secret" } },
    ["/input/target"],
  ],
  "an unknown action type": [{ path: "cavra/policy/decision", input: { action_type: "secret" } }, ["/input"]],
  "an unknown key": [{ path: "cavra/policy/decision", input: { action_type: "read_file", secret: 1 } }, ["/input"]],
  "no object": [{ path: "cavra/policy/decision", input: "secret" }, ["/input"]],
  "no input": [{ path: "cavra/policy/decision" }, ["/input"]],
  "findings": [
    { path: "cavra/policy/findings", input: { action_type: "execute_command", target: "x", arguments: ["y"] } },
    ["/input/arguments", "/input/target", "/result"],
  ],
};

testWithOpa("decision logs leave out everything that can hold a secret", async () => {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/log.rego`, LOG_MODULE);
    for (const [name, [event, erased]] of Object.entries(MASKED)) {
      await Deno.writeTextFile(`${folder}/input.json`, JSON.stringify(event));
      const args = ["eval", "-d", `${folder}/log.rego`, "-i", `${folder}/input.json`, "-f", "raw"];
      assert.deepEqual(JSON.parse((await runOpa([...args, "data.system.log.mask"]))!.stdout), erased, name);
    }
  });
});
