export function parityCall(_: unknown): Promise<boolean> {
  throw new Error("later");
}
