export function decideCall(_: unknown): Promise<boolean> {
  throw new Error("later");
}
