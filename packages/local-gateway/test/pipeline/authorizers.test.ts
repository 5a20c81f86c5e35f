import { createGateway } from '../../src/gateway';
import { InjectedResponse } from '../../src/injected-request';
import { AuthorizerQuestion, AuthorizerStub } from '../../src/pipeline/authorise/authorizer-stub';
import { ApiSketch } from '../behaviour/behaviour-case';
import { sketchTemplate } from '../behaviour/sketch-template';

const TEMPLATE = '$context.authorizer.principalId|$context.authorizer.level|$context.authorizer.claims.sub|$context.authorizer.claims';

function guarded(properties: { readonly [property: string]: unknown } = {}, api: ApiSketch['api'] = {}): unknown {
  const auth = properties.Type === 'COGNITO_USER_POOLS' ? 'COGNITO_USER_POOLS' : 'CUSTOM';
  return sketchTemplate({
    methods: { 'GET /{id}': { auth, request: TEMPLATE, integration: {} } },
    api,
    resources: {
      Guard: {
        Type: 'AWS::ApiGateway::Authorizer',
        Properties: { RestApiId: { Ref: 'Api' }, Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.Authorization', ...properties },
      },
    },
  });
}

/** The template with the authorizer attached to its method. */
function attached(template: unknown): unknown {
  const { Resources } = template as { readonly Resources: { readonly [id: string]: { readonly Type: string; readonly Properties: object } } };
  return { Resources: Object.fromEntries(Object.entries(Resources).map(([id, resource]) => (
    [id, resource.Type === 'AWS::ApiGateway::Method' ? { ...resource, Properties: { ...resource.Properties, AuthorizerId: { Ref: 'Guard' } } } : resource]
  ))) };
}

async function ask(template: unknown, stub: AuthorizerStub | undefined, headers: { readonly [name: string]: string } = {}, path = '/prod/7?q=8'): Promise<InjectedResponse & {
  readonly sent?: string;
}> {
  let sent: string | undefined;
  const gateway = createGateway({
    template: attached(template),
    models: { '*': ({ body }) => {
      sent = body;
      return '{}';
    } },
    authorizers: stub === undefined ? {} : { guard: stub },
  });
  return { ...await gateway.inject({ path, headers }), sent };
}

const TOKEN = { Authorization: 'Bearer abc' };

describe('a method with an authorizer', () => {
  it('lets a caller through that the stand-in admits, with its values in the context', async () => {
    const questions: AuthorizerQuestion[] = [];
    const response = await ask(guarded(), (question) => {
      questions.push(question);
      return { allow: true, principalId: 'me', context: { level: 5 } };
    }, TOKEN);
    expect([response.status, response.sent]).toEqual([200, 'me|5||']);
    expect(questions).toEqual([expect.objectContaining({ token: 'Bearer abc', identity: ['Bearer abc'], httpMethod: 'GET', path: '/prod/7' })]);
    expect({ ...questions[0]?.pathParameters }).toEqual({ id: '7' });
  });

  it('has the claims of a user pool, which print nothing themselves', async () => {
    expect((await ask(guarded({ Type: 'COGNITO_USER_POOLS' }), () => ({ allow: true, claims: { sub: 's' } }), TOKEN)).sent).toBe('||s|');
  });

  it('is open where nobody stands in', async () => {
    expect((await ask(guarded(), undefined)).status).toBe(200);
  });

  it.each<[string, unknown, AuthorizerStub, { readonly [name: string]: string }, number, unknown, string]>([
    ['without a token', guarded(), () => ({ allow: true }), {}, 401, { message: 'Unauthorized' }, 'UnauthorizedException'],
    ['with a token that does not match', guarded({ IdentityValidationExpression: 'Bearer \\d+' }), () => ({ allow: true }), TOKEN, 401, { message: 'Unauthorized' },
      'UnauthorizedException'],
    ['that the stand-in refuses', guarded(), () => ({ allow: false }), TOKEN, 403, { Message: 'User is not authorized to access this resource' }, 'AccessDeniedException'],
    ['that the stand-in calls Unauthorized', guarded(), () => Promise.reject(new Error('Unauthorized')), TOKEN, 401, { message: 'Unauthorized' }, 'UnauthorizedException'],
    ['where the stand-in fails', guarded(), () => {
      throw new Error('oops');
    }, TOKEN, 500, { message: null }, 'AuthorizerFailureException'],
    ['without one of several values', guarded({ Type: 'REQUEST', IdentitySource: 'method.request.header.Authorization, method.request.querystring.nope' }),
      () => ({ allow: true }), TOKEN, 401, { message: 'Unauthorized' }, 'UnauthorizedException'],
  ])('refuses a caller %s', async (_title, template, stub, headers, status, body, errorType) => {
    const response = await ask(template, stub, headers);
    expect([response.status, JSON.parse(response.body), response.headers['x-amzn-ErrorType']]).toEqual([status, body, errorType]);
  });

  describe('whose decisions are kept', () => {
    type Requests = readonly [path: string, token: string, at: number][];

    async function asked(properties: { readonly [property: string]: unknown }, requests: Requests): Promise<string[]> {
      const questions: string[] = [];
      let now = 0;
      const gateway = createGateway({
        template: attached(guarded(properties)), models: { '*': () => '{}' }, now: () => now,
        authorizers: { guard: ({ path, token, identity }) => {
          questions.push(`${path} ${token ?? identity.join()}`);
          if (token === 'fails') throw new Error('oops');
          return { allow: token !== 'no', principalId: 'me' };
        } },
      });
      const statuses: number[] = [];
      for (const [path, token, at] of requests) {
        now = at;
        statuses.push((await gateway.inject({ path, headers: { Authorization: token } })).status);
      }
      return [...questions, statuses.join()];
    }

    it('is asked once for a token in 300 seconds, whatever the path', async () => {
      expect(await asked({}, [['/prod/1', 'a', 0], ['/prod/2', 'a', 299_999], ['/prod/3', 'a', 300_000], ['/prod/4', 'b', 300_001]]))
        .toEqual(['/prod/1 a', '/prod/3 a', '/prod/4 b', '200,200,200,200']);
    });

    it('is asked as often as its own time to live says', async () => {
      expect(await asked({ AuthorizerResultTtlInSeconds: 10 }, [['/prod/1', 'a', 0], ['/prod/2', 'a', 9_999], ['/prod/3', 'a', 10_000]]))
        .toEqual(['/prod/1 a', '/prod/3 a', '200,200,200']);
    });

    it('is asked every time where that is 0', async () => {
      expect(await asked({ AuthorizerResultTtlInSeconds: 0 }, [['/prod/1', 'a', 0], ['/prod/2', 'a', 0]])).toEqual(['/prod/1 a', '/prod/2 a', '200,200']);
    });

    it('keeps a refusal and no failure', async () => {
      expect(await asked({}, [['/prod/1', 'no', 0], ['/prod/2', 'no', 1], ['/prod/3', 'fails', 2], ['/prod/4', 'fails', 3]]))
        .toEqual(['/prod/1 no', '/prod/3 fails', '/prod/4 fails', '403,403,500,500']);
    });

    it('keeps what was decided for all identity sources together', async () => {
      const properties = { Type: 'REQUEST', IdentitySource: 'method.request.header.Authorization, method.request.querystring.q' };
      expect(await asked(properties, [['/prod/1?q=1', 'a', 0], ['/prod/2?q=2', 'a', 0], ['/prod/3?q=1', 'a', 0]]))
        .toEqual(['/prod/1 a,1', '/prod/2 a,2', '200,200,200']);
    });
  });

  it('gives a stand-in of type REQUEST its values and no token', async () => {
    let asked: AuthorizerQuestion | undefined;
    await ask(guarded({ Type: 'REQUEST', IdentitySource: 'method.request.header.Authorization,method.request.querystring.q,context.identity.sourceIp' }), (question) => {
      asked = question;
      return { allow: true };
    }, TOKEN);
    expect([asked?.token, asked?.identity]).toEqual([undefined, ['Bearer abc', '8', '127.0.0.1']]);
  });
});
