export * from './components/index.ts'
export * from './form/form-field.tsx'
export * from './form/question-form.tsx'
export * from './page/index.ts'
