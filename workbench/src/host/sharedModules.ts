import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaDataUnstable from '@grafana/data/unstable';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaRuntimeUnstable from '@grafana/runtime/unstable';
import * as grafanaUi from '@grafana/ui';
import * as grafanaUiUnstable from '@grafana/ui/unstable';
import i18next from 'i18next';
import jquery from 'jquery';
import lodash from 'lodash';
import moment from 'moment';
import * as react from 'react';
import * as reactDom from 'react-dom';
import * as reactInlineSvg from 'react-inlinesvg';
import * as reactJsxRuntime from 'react/jsx-runtime';
import * as reactRouter from 'react-router';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';

/** An ES module in the shape that an AMD plugin expects of it. */
const esModule = (module: object): object => ({ default: module, ...module, __esModule: true });

/** A CommonJS module whose default export is the module itself. */
const commonJs = (module: unknown): object => ({ default: module, __useDefault: true });

/** The modules that Grafana shares with plugins: a plugin's bundle leaves them out and gets the host's. */
export const SHARED_MODULES: Readonly<Record<string, object>> = {
  '@emotion/css': esModule(emotionCss),
  '@emotion/react': esModule(emotionReact),
  '@grafana/data': grafanaData,
  '@grafana/data/unstable': grafanaDataUnstable,
  '@grafana/runtime': grafanaRuntime,
  '@grafana/runtime/unstable': grafanaRuntimeUnstable,
  '@grafana/ui': grafanaUi,
  '@grafana/ui/unstable': grafanaUiUnstable,
  emotion: esModule(emotionCss),
  i18next: commonJs(i18next),
  jquery: commonJs(jquery),
  lodash: commonJs(lodash),
  moment: commonJs(moment),
  react: esModule(react),
  'react-dom': esModule(reactDom),
  'react-inlinesvg': esModule(reactInlineSvg),
  'react-router': esModule(reactRouter),
  'react/jsx-runtime': esModule(reactJsxRuntime),
  rxjs,
  'rxjs/operators': rxjsOperators,
};
