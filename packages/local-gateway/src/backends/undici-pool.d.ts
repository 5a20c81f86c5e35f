/** The one part of undici that the gateway needs; the whole of it takes three times as long to load. */
declare module 'undici/lib/dispatcher/pool.js' {
  import { Pool } from 'undici';

  export default Pool;
}
