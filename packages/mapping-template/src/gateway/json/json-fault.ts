import { Fault } from '../../diagnostics/fault';

/** Texts that are read as JSON, by where they come from. */
export type JsonSource = 'payload' | 'parse-json' | 'path';

const NAMES: Readonly<Record<JsonSource, readonly [code: string, name: string, help: string]>> = {
  'payload': ['MAP4001', 'the payload', 'a payload that begins with { or [ or " has to be JSON; API Gateway answers 400 to such a request'],
  'parse-json': ['MAP4002', 'the text given to $util.parseJson', 'check the text before it is parsed'],
  'path': ['MAP4005', 'a JSON value inside the JSONPath', 'write the value as JSON, for example ["a", "b"]'],
};

/**
 * The fault of a text that json-smart refuses.
 *
 * `java` is the message of its ParseException: for a payload API Gateway shows it to the caller, behind
 * `Could not process payloadnet.minidev.json.parser.ParseException: ` (recorded in 2015).
 */
export function jsonFault(source: JsonSource, java: string, offset: number): Fault {
  const [code, name, help] = NAMES[source];
  return new Fault(code, `${name} is not JSON: ${java}`, { help, java, offset });
}

/** The fault of a text that is nested too deeply. */
export function jsonDepthFault(source: JsonSource, limit: number, found: string, offset: number): Fault {
  return new Fault('MAP5022', `${NAMES[source][1]} is nested more than ${limit} levels deep at position ${offset}`, {
    help: `the limit on the depth of JSON is ${limit} levels`,
    java: `Malicious payload, having non natural depths, parsing stoped on ${found} at position ${offset}.`,
    offset,
  });
}
