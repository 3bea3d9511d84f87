#!/usr/bin/python3
"""A bare WebKitGTK window for WebKitWebDriver: of any width, which the small
browser of the package is not. Set by the environment of the driver:
WINDOW_LANGUAGES, WINDOW_AGENT, WINDOW_SCRIPTS (0 for none of the page's own),
WINDOW_BARS (1 for bars that take room beside the page), WINDOW_FOLDER (for what
is saved, stored and cached), WINDOW_FIRST (a script that runs before a page's)."""

import os
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gtk, WebKit2  # noqa: E402

bars = os.environ.get("WINDOW_BARS") == "1"
Gtk.Settings.get_default().set_property("gtk-overlay-scrolling", not bars)
folder = Path(os.environ["WINDOW_FOLDER"])
# The default context keeps both for all windows of the user, and for good.
kept = WebKit2.WebsiteDataManager(
    base_data_directory=str(folder / "data"),
    base_cache_directory=str(folder / "cache"),
)
context = WebKit2.WebContext.new_with_website_data_manager(kept)
context.set_automation_allowed(True)
if languages := os.environ.get("WINDOW_LANGUAGES"):
    context.set_preferred_languages(languages.split(","))


def save(_context, download):
    def decide(download, name):
        place = folder / "downloads" / name
        download.set_destination(place.as_uri())
        return True

    download.connect("decide-destination", decide)


def take_keyboard(window, _event):
    """Without a window manager nobody gives it to the window."""
    window.get_window().focus(Gdk.CURRENT_TIME)


def create_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    settings = view.get_settings()
    if agent := os.environ.get("WINDOW_AGENT"):
        settings.set_user_agent(agent)
    settings.set_enable_javascript(os.environ.get("WINDOW_SCRIPTS") != "0")
    settings.set_enable_write_console_messages_to_stdout(True)
    settings.set_enable_page_cache(True)
    settings.set_javascript_can_open_windows_automatically(True)
    first = WebKit2.UserScript.new(
        os.environ["WINDOW_FIRST"],
        WebKit2.UserContentInjectedFrames.ALL_FRAMES,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )
    view.get_user_content_manager().add_script(first)
    return put_into_window(view)


def create_another(opener, _action):
    """A page opens another, which has all that its opener was told."""
    view = WebKit2.WebView(
        related_view=opener,
        settings=opener.get_settings(),
        user_content_manager=opener.get_user_content_manager(),
        is_controlled_by_automation=True,
    )
    return put_into_window(view)


def put_into_window(view):
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(390, 844)
    window.add(view)
    window.connect("map-event", take_keyboard)
    view.connect("create", create_another)
    view.connect("close", lambda _view: window.destroy())
    window.show_all()
    return view


def started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("portal-tests")
    info.set_version(1, 0, 0)
    session.set_application_info(info)
    session.connect("create-web-view", create_view)


context.connect("automation-started", started)
context.connect("download-started", save)
Gtk.main()
