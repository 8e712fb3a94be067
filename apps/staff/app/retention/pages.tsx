import { Pagination } from '@common-ground/ui'

type Props = { readonly page: number; readonly pages: number; readonly to: (page: number) => string }

/** The way to the next and the one before of a list that has several pages. */
export const ListPages = ({ page, pages, to }: Props) =>
  pages > 1 ? (
    <Pagination
      previous={page > 1 ? { href: to(page - 1) } : undefined}
      next={page < pages ? { href: to(page + 1) } : undefined}
      items={[{ number: page, current: true, href: to(page) }]}
    />
  ) : null
