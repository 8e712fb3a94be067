export { makeServer, type ServeOptions, serve } from './serve.ts'
