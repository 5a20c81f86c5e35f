import { Writable } from 'node:stream';
import { LineWriter } from '../../../src/cli/serve/line-writer';

/** Remembers each write. */
class Paper extends Writable {
  readonly writes: string[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.writes.push(chunk.toString('utf8'));
    done();
  }
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('LineWriter', () => {
  it('writes the lines of a moment at once, in their order', () => {
    const paper = new Paper();
    const writer = new LineWriter(paper);
    writer.line('one');
    writer.line('two');
    expect(paper.writes).toEqual([]);
    jest.advanceTimersByTime(10);
    writer.line('three');
    jest.advanceTimersByTime(10);
    expect(paper.writes).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('does not wait with much text', () => {
    const paper = new Paper();
    const writer = new LineWriter(paper);
    writer.line('first');
    writer.line('x'.repeat(64 * 1024));
    expect(paper.writes.map((text) => text.length)).toEqual([6 + 64 * 1024 + 1]);
  });

  it('loses no line where the process ends before its time', () => {
    const paper = new Paper();
    const known = process.listeners('exit');
    new LineWriter(paper).line('last');
    for (const listener of process.listeners('exit')) if (!known.includes(listener)) listener.call(process, 0);
    expect(paper.writes).toEqual(['last\n']);
    expect(process.listeners('exit')).toEqual(known);
  });

  it('writes nothing twice after a flush', () => {
    const paper = new Paper();
    const writer = new LineWriter(paper);
    writer.line('one');
    writer.flush();
    jest.advanceTimersByTime(100);
    expect(paper.writes).toEqual(['one\n']);
  });
});
