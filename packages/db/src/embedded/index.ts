export { type Embedded, type EmbeddedOptions, startEmbedded } from './server.ts'
