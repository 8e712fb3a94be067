import { renderPage } from '@common-ground/web'

export default renderPage
