export { ALL_SAMPLES, DECISION_MAKER, OFFICER, raised, SAMPLES, SECRET } from './samples.ts'
export { LETTERS, SCENES, type Scene } from './scenes.ts'
