import { pathToFileURL } from 'node:url';
import { GatewayError } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { AuthorizerStub } from '../../pipeline/authorise/authorizer-stub';

/**
 * Stand-ins of authorizers, read from a JavaScript module that exports a function for each, under the authorizer's name;
 * CommonJS, ES modules and a default export all will do.
 *
 * @throws GatewayError GW1040 where the module cannot be loaded or exports something else
 */
export async function loadAuthorizers(path: string): Promise<{ readonly [name: string]: AuthorizerStub }> {
  const exported = await load(path);
  const inner = exported.default;
  const all = typeof inner === 'object' && inner !== null ? { ...inner } : exported;
  const stubs = Object.entries(all).filter(([name]) => !NOT_NAMES.has(name));
  if (stubs.length === 0) throw new GatewayError('GW1040', `'${path}' exports nothing; export a function for each authorizer, under its name`);
  const wrong = stubs.find(([, stub]) => typeof stub !== 'function');
  if (wrong !== undefined) {
    throw new GatewayError('GW1040', `'${wrong[0]}' of '${path}' is ${typeof wrong[1]}; export a function (question) => ({ allow: true }) under that name`);
  }
  return Object.fromEntries(stubs) as { [name: string]: AuthorizerStub };
}

/** What Node.js adds to the exports of a CommonJS module. */
const NOT_NAMES = new Set(['default', 'module.exports', '__esModule']);

async function load(path: string): Promise<{ readonly [name: string]: unknown }> {
  try {
    return await import(pathToFileURL(path).href) as { readonly [name: string]: unknown };
  } catch (error) {
    const reason = messageOf(error);
    throw new GatewayError('GW1040', `'${path}' cannot be loaded: ${reason}`);
  }
}
