export { figuresRouter } from './router.ts'
