'use client';

import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslations } from 'use-intl/react';
import { asked } from '../connection/http.ts';
import { MENU, MENU_ITEM } from '../teacher/menu.ts';
import type { SearchQuery } from './search-query.ts';

/** Files of what the search shows. A document to read needs a lesson or a student to be chosen. */
export function ExportMenu({ query }: { query: SearchQuery }) {
  const t = useTranslations('history.export');
  const formats =
    query.lesson !== '' || query.student !== '' ? (['csv', 'json', 'markdown'] as const) : (['csv', 'json'] as const);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="no-print inline-flex min-h-11 items-center gap-2 rounded-control border border-edge bg-card px-4 font-semibold hover:bg-sunken">
        <Download aria-hidden className="size-5" />
        {t('label')}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} className={MENU}>
          <DropdownMenu.Label className="px-3 py-1.5 text-soft text-sm">{t('hint')}</DropdownMenu.Label>
          {formats.map((format) => (
            <DropdownMenu.Item key={format} asChild>
              <a href={`/api/teacher/history/export${asked({ ...query, format })}`} download className={MENU_ITEM}>
                {t(format)}
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
