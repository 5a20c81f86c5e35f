declare module '*.css';

declare module '*.css?inline' {
  const text: string;
  export default text;
}

interface ImportMeta {
  glob<T>(pattern: string, options: { readonly eager: true; readonly import: string; readonly query: string }): Record<string, T>;
}
