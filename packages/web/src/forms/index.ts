export { type DateParts, type FieldError, type FieldShape, hrefOf, type Value, type Values } from './field.ts'
export { type Parsed, parseForm } from './parse.ts'
export { NotAForm, readForm, valuesOf } from './read.ts'
export { bodyOf, readUpload, type TakeFile } from './upload.ts'
