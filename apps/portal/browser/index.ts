import { enhance } from '@common-ground/ui/browser'

enhance()
