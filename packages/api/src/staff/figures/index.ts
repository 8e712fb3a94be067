export { figuresRouter } from './router.ts'
export { figureSettingsRouter } from './settings.ts'
