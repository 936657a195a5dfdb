/**
 * A counter on stderr while a long run goes on; nothing at all when stderr is no terminal.
 *
 * @module
 */
import type { Host } from "./host.ts";

/** Milliseconds between two lines; the first one comes only after that time. */
const INTERVAL = 250;

/** Counts what was done. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Takes the counter off the screen. */
  end(): void;
}

/** @param noun what is counted, for example `decided` */
export function progress(host: Host, noun: string): Progress {
  // Results that scroll over the same terminal need no counter, and would be torn by one.
  if (!host.errIsTerminal || host.outIsTerminal) return { step: () => {}, end: () => {} };
  const started = host.now();
  let done = 0;
  let shown = started;
  return {
    step: () => {
      done++;
      const now = host.now();
      if (now - shown < INTERVAL) return;
      shown = now;
      const rate = Math.round(done / (now - started) * 1000).toLocaleString("en-US");
      host.err(`\r${done.toLocaleString("en-US")} ${noun}, ${rate}/s\u001b[K`);
    },
    end: () => {
      if (shown > started) host.err("\r\u001b[K");
    },
  };
}
