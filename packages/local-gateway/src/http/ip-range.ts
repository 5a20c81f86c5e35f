/** Whether an address lies in a range such as `192.0.2.0/24` or `2001:db8::/32`, or is the one that is given. */
export function isInRange(range: string, address: string): boolean {
  const [network = '', prefix] = range.split('/');
  const from = parseAddress(network);
  const to = parseAddress(address);
  if (from === undefined || to?.bits !== from.bits || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return false;
  const length = prefix === undefined ? from.bits : Number(prefix);
  if (length > from.bits) return false;
  const ignored = BigInt(from.bits - length);
  return from.value >> ignored === to.value >> ignored;
}

/** Whether a text is an address, of version 4 or 6. */
export function isAddress(text: string): boolean {
  return parseAddress(text) !== undefined;
}

/** An address as a number of so many bits; undefined where it is none. */
function parseAddress(text: string): { readonly value: bigint; readonly bits: 32 | 128 } | undefined {
  if (!text.includes(':')) return parseV4(text);
  const [head = '', tail, ...more] = text.split('::');
  const front = groupsOf(head);
  const back = tail === undefined ? [] : groupsOf(tail);
  if (front === undefined || back === undefined || more.length > 0) return undefined;
  const missing = 8 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...Array.from({ length: missing }, () => 0), ...back];
  return { value: groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n), bits: 128 };
}

function parseV4(text: string): { readonly value: bigint; readonly bits: 32 } | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return { value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n), bits: 32 };
}

/** Groups of 16 bits; an address of version 4 at the end makes two. */
function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  for (const part of text.split(':')) {
    const embedded = part.includes('.') ? parseV4(part) : undefined;
    if (embedded !== undefined) groups.push(Number(embedded.value >> 16n), Number(embedded.value & 0xffffn));
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
