import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';
import { languageOfRequest, themeOfRequest } from './preferences.ts';
import { Words } from './words.tsx';

export const metadata: Metadata = {
  title: { default: 'Classline', template: '%s · Classline' },
  description: 'A real-time classroom chat: thirty students share one Claude, in line, at a safe pace.',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
  referrer: 'no-referrer',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ee' },
    { media: '(prefers-color-scheme: dark)', color: '#111815' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await themeOfRequest();
  return (
    <html lang={await languageOfRequest()} {...(theme ? { 'data-theme': theme } : {})}>
      <body className="antialiased">
        <Words namespaces={[]}>{children}</Words>
      </body>
    </html>
  );
}
