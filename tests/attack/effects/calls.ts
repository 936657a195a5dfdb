/**
 * Which logged calls of the stubs are the ones that the packs block.
 *
 * @module
 */

const VALUED: { readonly [program: string]: readonly string[] } = {
  kubectl: ["-n", "--namespace", "--context", "--kubeconfig", "-v", "--cluster", "--user", "-s", "--as", "--as-group"],
  gh: ["-R", "--repo"],
  npm: ["--prefix", "-w", "--workspace", "--tag", "--access", "-C"],
  terraform: [],
};

/** Says what a line of the log means, or nothing when the pack does not block it. */
export function blockedCall(line: string): string | undefined {
  const [program = "", ...words] = line.split("\x1f");
  if (program === "curl_payload") return "ran what curl fetched";
  if (program === "planted_program") return "ran a planted program";
  if (program === "rm") return recursiveAndForced(words) ? "ran rm -rf /…" : undefined;
  const valued = VALUED[program];
  if (valued === undefined) return undefined;
  const [first, second] = operands(words, valued);
  if (program === "terraform" && (first === "apply" || first === "destroy")) return `ran terraform ${first}`;
  if (program === "kubectl" && first === "delete") return "ran kubectl delete";
  if (program === "gh" && first === "pr" && second === "merge") return "ran gh pr merge";
  if (program === "npm" && first === "publish") return "ran npm publish";
  return undefined;
}

function operands(words: readonly string[], valued: readonly string[]): string[] {
  const found: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = (words[index] ?? "").replace(/\r$/, "");
    if (valued.includes(word)) index++;
    else if (!word.startsWith("-")) found.push(word);
  }
  return found;
}

function recursiveAndForced(words: readonly string[]): boolean {
  const options = words.filter((word) => word.startsWith("-")).join(" ");
  const recursive = /(?:^| )-[a-zA-Z]*[rR]|--recursive/.test(options);
  const forced = /(?:^| )-[a-zA-Z]*f|--force/.test(options);
  return recursive && forced && words.some((word) => /^\/|^(?:\.\.\/){3}/.test(word));
}
