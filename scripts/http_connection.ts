/**
 * One HTTP/1.1 connection that stays open: for measuring, where the work of `fetch` would be a large part of what is
 * measured.
 *
 * @module
 */

/** An answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

const decoder = new TextDecoder();

/** Bytes of a request with a JSON body, to be sent again and again. */
export function jsonRequest(url: URL, headers: Readonly<Record<string, string>>, body: unknown): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const all = { ...headers, host: url.host, "content-type": "application/json", "content-length": `${bytes.length}` };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = new TextEncoder().encode(`POST ${url.pathname} HTTP/1.1\r\n${lines}\r\n`);
  const request = new Uint8Array(head.length + bytes.length);
  request.set(head);
  request.set(bytes, head.length);
  return request;
}

/** The end of the head and of the whole answer; undefined while the head is not there. */
function extent(text: string): { head: number; end: number } | undefined {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const length = /^content-length: *(\d+)\r?$/imu.exec(text.slice(0, head + 2))?.[1];
  if (length === undefined) throw new Error("The answer does not say how long it is");
  return { head: head + 4, end: head + 4 + Number(length) };
}

/**
 * What a promise gives, within some time.
 *
 * @param giveUp ends the work when the time is over
 * @throws {Error} when it takes longer
 */
async function within<T>(milliseconds: number, what: string, work: Promise<T>, giveUp: () => void): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`${what} within ${milliseconds / 1_000} s`));
    giveUp();
  }, milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What ends late has nobody to tell.
    work.catch(() => {});
  }
}

/** A connection to a server; requests go one after the other. */
export class HttpConnection {
  readonly #connection: Deno.Conn;
  readonly #limit: number;
  readonly #buffer = new Uint8Array(1 << 16);
  #isOpen = true;

  private constructor(connection: Deno.Conn, limit: number) {
    this.#connection = connection;
    this.#limit = limit;
  }

  /**
   * Connects to the host of a URL.
   *
   * @param limit milliseconds for the connection, and for each answer
   * @throws {Error} when it takes longer
   */
  static async open(url: URL, limit: number): Promise<HttpConnection> {
    const secure = url.protocol === "https:";
    const address = { hostname: url.hostname.replace(/^\[|\]$/gu, ""), port: Number(url.port || (secure ? 443 : 80)) };
    const opening: Promise<Deno.Conn> = secure ? Deno.connectTls(address) : Deno.connect(address);
    const abandon = () => void opening.then((connection) => connection.close(), () => {});
    const connection = await within(limit, "The server took no connection", opening, abandon);
    if (!secure) (connection as Deno.TcpConn).setNoDelay();
    return new HttpConnection(connection, limit);
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws {Error} when the server closes the connection, takes too long, or the answer is not one of known length up to
   * 64 KiB
   */
  async send(request: Uint8Array): Promise<HttpAnswer> {
    return await within(this.#limit, "The server gave no answer", this.#send(request), () => this[Symbol.dispose]());
  }

  async #send(request: Uint8Array): Promise<HttpAnswer> {
    for (let sent = 0; sent < request.length;) sent += await this.#connection.write(request.subarray(sent));
    for (let filled = 0;;) {
      const count = await this.#connection.read(this.#buffer.subarray(filled));
      if (!count) {
        throw new Error(filled < this.#buffer.length ? "The server closed the connection" : "Too long an answer");
      }
      filled += count;
      // Latin-1 counts bytes: lengths are in bytes.
      const found = extent(latin1(this.#buffer.subarray(0, filled)));
      if (!found || filled < found.end) continue;
      const status = Number(latin1(this.#buffer.subarray(9, 12)));
      return { status, text: decoder.decode(this.#buffer.subarray(found.head, found.end)) };
    }
  }

  [Symbol.dispose](): void {
    if (this.#isOpen) this.#connection.close();
    this.#isOpen = false;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
