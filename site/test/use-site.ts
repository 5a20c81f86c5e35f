import { OpenedSite } from './opened-site';

/** The built site for the tests of a file: opened before them, closed after them; whatever a browser complains about fails the test. */
export function useSite(): Pick<OpenedSite, 'url' | 'visit' | 'complaints'> {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await OpenedSite.open();
  });
  afterEach(() => expect(site.complaints.splice(0)).toEqual([]));
  afterAll(() => site.close());
  return {
    get url() {
      return site.url;
    },
    get complaints() {
      return site.complaints;
    },
    visit: (path, options) => site.visit(path, options),
  };
}
