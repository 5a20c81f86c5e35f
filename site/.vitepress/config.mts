import { defineConfig } from 'vitepress';
import { siteConfig } from '../src/site-config';

export default defineConfig(siteConfig(process.env.SITE_BASE ?? '/'));
