import { enableCompileCache } from 'node:module';

// Loaded before a command (`node --import`), as plain JavaScript: Node takes long to load the part
// that turns TypeScript into it, and needs none of it for modules that it keeps compiled.
enableCompileCache();
