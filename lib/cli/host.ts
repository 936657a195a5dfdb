/**
 * What the command line touches of the machine, so that tests can stand in for it. Nothing here needs a permission
 * except {@link Host.readChunks}.
 *
 * @module
 */

/** The machine as the commands see it. */
export interface Host {
  /** Writes results; returns when the text is handed over. */
  out(text: string): void;
  /** Writes notes and progress. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal, where there is one; else 80, which is what `--help` takes. */
  readonly columns: number;
  /** False when `NO_COLOR` is set. */
  readonly colour: boolean;
  /** Milliseconds, for progress only. */
  now(): number;
  stdin(): AsyncIterable<Uint8Array>;
  /** A file piece by piece. */
  readChunks(path: string): AsyncIterable<Uint8Array>;
}

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  let bytes = new TextEncoder().encode(text);
  while (bytes.length > 0) bytes = bytes.subarray(stream.writeSync(bytes));
}

function terminalColumns(): number {
  try {
    const { columns } = Deno.consoleSize();
    return columns > 0 ? columns : 80;
  } catch {
    return 80;
  }
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  using file = await Deno.open(path, { read: true });
  const buffer = new Uint8Array(65_536);
  for (let read = await file.read(buffer); read !== null; read = await file.read(buffer)) yield buffer.slice(0, read);
}

async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(65_536);
  for (let read = await Deno.stdin.read(buffer); read !== null; read = await Deno.stdin.read(buffer)) {
    yield buffer.slice(0, read);
  }
}

/** The machine under Deno. `Deno.noColor` and the size of the terminal are had without a permission. */
export function denoHost(): Host {
  const outIsTerminal = Deno.stdout.isTerminal();
  return {
    out: (text) => writeAll(Deno.stdout, text),
    err: (text) => writeAll(Deno.stderr, text),
    outIsTerminal,
    errIsTerminal: Deno.stderr.isTerminal(),
    columns: outIsTerminal || Deno.stderr.isTerminal() ? terminalColumns() : 80,
    colour: !Deno.noColor,
    now: () => performance.now(),
    stdin: stdinChunks,
    readChunks: fileChunks,
  };
}
