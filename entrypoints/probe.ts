// Runs on every page: is this an article? On yes it asks the background for the reader. Must stay tiny.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
