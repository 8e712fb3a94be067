export * from './scope.ts'
