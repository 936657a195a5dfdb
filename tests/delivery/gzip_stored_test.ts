import assert from "node:assert/strict";
import { gunzipStored, gzipStored } from "../../lib/delivery/gzip_stored.ts";

for (const length of [0, 1, 65_535, 65_536, 200_000]) {
  Deno.test(`gzipStored writes ${length} bytes so that a decompressor and gunzipStored read them`, async () => {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7);
    const file = gzipStored(bytes);
    const read = new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream("gzip")));
    assert.deepEqual(await read.bytes(), bytes);
    assert.deepEqual(gunzipStored(file), bytes);
  });
}

Deno.test("gunzipStored refuses every changed bit, a missing end and more at the end", () => {
  const file = gzipStored(new TextEncoder().encode("cavra"));
  for (let bit = 0; bit < file.length * 8; bit++) {
    const changed = file.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    assert.equal(gunzipStored(changed), undefined, `bit ${bit}`);
  }
  for (let end = 0; end < file.length; end++) assert.equal(gunzipStored(file.slice(0, end)), undefined, `end ${end}`);
  assert.equal(gunzipStored(Uint8Array.of(...file, 0)), undefined);
});
