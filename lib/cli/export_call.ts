export function exportCall(_: unknown): Promise<boolean> {
  throw new Error("later");
}
