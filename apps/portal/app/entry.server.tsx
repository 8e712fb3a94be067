import { renderPage } from '@common-ground/web'

export { handleError } from '@common-ground/web'

export default renderPage
