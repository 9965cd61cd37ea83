using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>Sessions are moved on the schedule: by mouse, key and finger, and without scripts by a form.</summary>
public sealed class ScheduleTests(Site site) : PageTest(site)
{
    private static readonly DateOnly Monday = new(2031, 3, 3);
    private static int _events;

    private string _code = "";
    private Dictionary<string, string> _rooms = [];

    [Theory]
    [InlineData("desktop", 1)]
    [InlineData("phone-ar", 1)]
    public async Task A_session_is_dragged_to_another_room_and_time_and_back(string name, int hoursDown)
    {
        var page = await OpenAsync(Look.Of(name));
        var block = await BlockAsync(page, "Stars");
        var before = await block.BoundingBoxAsync();
        await page.Mouse.MoveAsync(before!.X + before.Width / 2, before.Y + 25);
        await page.Mouse.DownAsync();
        var (x, y) = await PlaceAsync(page, "Dome", before, hoursDown);
        await page.Mouse.MoveAsync(x, y + 25, new() { Steps = 8 });
        await PictureAsync(page, $"grid-drag-{name}");
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync(new Regex("^Stars is moved: .+, 10:00 to 11:00, Dome\\.$"));
        await Assertions.Expect(await BlockAsync(page, "Stars")).ToContainTextAsync("10:00–11:00");
        Assert.Equal(("10:00", "dome"), await PlaceOfAsync(page, "Stars"));
        await AccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the move" }).ClickAsync();
        await StatusAsync(page, "The move is undone.");
        Assert.Equal(("09:00", "hall"), await PlaceOfAsync(page, "Stars"));
    }

    [Fact]
    public async Task A_session_waits_in_the_tray_is_dragged_in_and_made_longer()
    {
        var page = await OpenAsync(Look.Desktop);
        var waiting = page.Locator("[data-tray] [data-block]").Filter(new() { HasText = "Comets" });
        var box = (await waiting.BoundingBoxAsync())!;
        var stars = (await (await BlockAsync(page, "Stars")).BoundingBoxAsync())!;
        var (x, y) = await PlaceAsync(page, "Lab", stars, 2);
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height - 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y + 8, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await StatusAsync(page, "Comets is moved: Monday 3 March, 11:00 to 11:30, Lab.");

        box = (await (await BlockAsync(page, "Comets")).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height - 3);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height * 2, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await StatusAsync(page, "Comets is moved: Monday 3 March, 11:00 to 12:00, Lab.");

        // Onto the name of another day.
        box = (await (await BlockAsync(page, "Comets")).BoundingBoxAsync())!;
        var tab = (await page.Locator("[data-drop-day='2031-03-04']").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 30);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(tab.X + tab.Width / 2, tab.Y + tab.Height / 2, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Tuesday 4 March, 11:00 to 12:00, Lab");
        await Assertions.Expect(page.Locator("[data-drop-day='2031-03-04']")).ToContainTextAsync("(1)");
    }

    [Fact]
    public async Task A_talk_that_waits_is_dragged_in_gets_a_session_and_waits_again_when_that_is_undone()
    {
        var page = await OpenAsync(Look.Desktop);
        await ChangeAsync(page, "lines", new { title = "Meteors", speakers = "Ana Sample", minutes = 30 });
        await page.ReloadAsync();
        var box = (await page.Locator("[data-tray] [data-talk]").BoundingBoxAsync())!;
        var stars = (await (await BlockAsync(page, "Stars")).BoundingBoxAsync())!;
        var (x, y) = await PlaceAsync(page, "Lab", stars, 2);
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height - 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y + 8, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await StatusAsync(page, "Meteors is moved: Monday 3 March, 11:00 to 11:30, Lab.");
        Assert.Equal(("11:00", "lab"), await PlaceOfAsync(page, "Meteors"));
        await AccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the move" }).ClickAsync();
        await StatusAsync(page, "The move is undone.");
        await Assertions.Expect(page.Locator("[data-tray] [data-talk]")).ToContainTextAsync("Meteors");
        await Assertions.Expect(page.Locator("[data-grid] [data-block]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Without_scripts_a_form_places_a_talk_that_waits_and_a_button_undoes_that()
    {
        var look = Look.PlainFrenchPhone;
        var page = await OpenAsync(look);
        await ChangeAsync(page, "lines", new { title = "Meteors", minutes = 30 });
        await page.ReloadAsync();
        await page.Locator("[data-tray] [data-talk] [data-handle]").ClickAsync();
        await page.Locator("[name='Input.Start']").FillAsync("11:30");
        await page.Locator("[name='Input.RoomId']").SelectOptionAsync(_rooms["lab"]);
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Move"), Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText(look.Text("The talk is placed."))).ToBeVisibleAsync();
        Assert.Equal(("11:30", "lab"), await PlaceOfAsync(page, "Meteors"));
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Undo the move") }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("The move is undone."))).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-tray] [data-talk]")).ToContainTextAsync("Meteors");
    }

    [Fact]
    public async Task A_session_is_carried_by_key_and_every_step_is_said()
    {
        var page = await OpenAsync(Look.Desktop);
        await (await BlockAsync(page, "Stars")).Locator("[data-handle]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Stars is picked up.");
        await page.Keyboard.PressAsync("ArrowRight");
        await StatusAsync(page, "Monday 3 March, 09:00 to 10:00, Dome");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("+");
        await StatusAsync(page, "Monday 3 March, 09:35 to 10:40, Dome");
        await AccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await StatusAsync(page, "Stars is where it was.");
        Assert.Equal(("09:00", "hall"), await PlaceOfAsync(page, "Stars"));

        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await StatusAsync(page, "Stars is moved: Tuesday 4 March, 09:00 to 10:00, Dome.");
        Assert.Equal(("09:00", "dome"), await PlaceOfAsync(page, "Stars", "2031-03-04"));
        await page.Keyboard.PressAsync("Control+z");
        await StatusAsync(page, "The move is undone.");
        Assert.Equal(("09:00", "hall"), await PlaceOfAsync(page, "Stars"));
        // The focus is on what was moved, for the next step.
        Assert.Equal("Move Stars", await page.EvaluateAsync<string>("document.activeElement.textContent.trim()"));
    }

    [Fact]
    public async Task From_right_to_left_the_arrow_goes_where_it_points()
    {
        var page = await OpenAsync(Look.ArabicPhone);
        await (await BlockAsync(page, "Stars")).Locator("[data-handle]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync(new Regex("^Stars is moved: .+Dome\\."));
        Assert.Equal(("09:00", "dome"), await PlaceOfAsync(page, "Stars"));
    }

    [Fact]
    public async Task A_finger_moves_a_session_by_its_handle()
    {
        var page = await OpenAsync(Look.FrenchPhone);
        var block = await BlockAsync(page, "Stars");
        await block.ScrollIntoViewIfNeededAsync();
        var handle = (await block.Locator("[data-handle]").BoundingBoxAsync())!;
        var box = (await block.BoundingBoxAsync())!;
        var hour = await HourAsync(page);
        var touch = await page.Context.NewCDPSessionAsync(page);
        Task Touch(string type, double x, double y) => touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type, ["touchPoints"] = type == "touchEnd" ? Array.Empty<object>() : new object[] { new { x, y } },
        });
        var (x, y) = (handle.X + handle.Width / 2, handle.Y + handle.Height / 2);
        await Touch("touchStart", x, y);
        for (var step = 1; step <= 6; step++)
        {
            await Touch("touchMove", x, y + hour * step / 6);
        }

        await Touch("touchEnd", 0, 0);
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("de 10:00 à 11:00");
        Assert.Equal(("10:00", "hall"), await PlaceOfAsync(page, "Stars"));
        await AccessibleAsync(page);
    }

    [Fact]
    public async Task What_may_be_wrong_is_said_at_once_beside_the_block_and_in_a_list_that_leads_to_it()
    {
        var page = await OpenAsync(Look.Desktop);
        await Assertions.Expect(page.Locator("[data-warnings]")).ToHaveCountAsync(0);
        await (await BlockAsync(page, "Planets")).Locator("[data-handle]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Hall is used twice at the same time");
        await Assertions.Expect((await BlockAsync(page, "Planets")).Locator(".block-warnings")).ToContainTextAsync("Room used twice");
        await Assertions.Expect((await BlockAsync(page, "Stars")).Locator(".block-warnings")).ToContainTextAsync("Room used twice");
        await page.Locator("[data-warnings] a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".block:target")).ToBeVisibleAsync();
        await AccessibleAsync(page);
        await PictureAsync(page, "grid-warning");

        await (await BlockAsync(page, "Planets")).Locator("[data-handle]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < 20; i++)
        {
            await page.Keyboard.PressAsync("Shift+ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect((await BlockAsync(page, "Planets")).Locator(".block-warnings")).ToContainTextAsync("Outside opening hours");
    }

    [Fact]
    public async Task Who_moves_what_somebody_else_has_moved_sees_how_it_is_now()
    {
        ExpectedRefusal = 412;
        var page = await OpenAsync(Look.Desktop);
        await ChangeAsync(page, $"sessions/{await IdAsync(page, "Stars")}/move", new
        {
            day = "2031-03-03", startsAt = "2031-03-03T13:00:00Z", roomId = _rooms["lab"], durationMinutes = 60,
        });
        await (await BlockAsync(page, "Stars")).Locator("[data-handle]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Somebody else changed this session in between");
        await Assertions.Expect(await BlockAsync(page, "Stars")).ToContainTextAsync("14:00–15:00");
        Assert.Equal(("14:00", "lab"), await PlaceOfAsync(page, "Stars"));
    }

    [Fact]
    public async Task Without_scripts_a_form_moves_it_and_a_button_undoes_that()
    {
        var look = Look.PlainFrenchPhone;
        var page = await OpenAsync(look);
        await (await BlockAsync(page, "Stars")).Locator("[data-handle]").ClickAsync();
        await page.Locator("[name='Input.DurationMinutes']").FillAsync("1500");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Move"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#Input_DurationMinutes-error")).ToBeVisibleAsync();
        await page.Locator("[name='Input.DurationMinutes']").FillAsync("90");
        await page.Locator("[name='Input.Start']").FillAsync("11:30");
        await page.Locator("[name='Input.RoomId']").SelectOptionAsync(_rooms["lab"]);
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Move"), Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText(look.Text("The session is moved."))).ToBeVisibleAsync();
        Assert.Equal(("11:30", "lab"), await PlaceOfAsync(page, "Stars"));
        await PictureAsync(page, "grid-phone-fr-plain");
        await page.GetByRole(AriaRole.Button, new() { Name = look.Text("Undo the move") }).ClickAsync();
        await Assertions.Expect(page.GetByText(look.Text("The move is undone."))).ToBeVisibleAsync();
        Assert.Equal(("09:00", "hall"), await PlaceOfAsync(page, "Stars"));
    }

    [Fact]
    public async Task The_day_on_which_clocks_go_back_has_twenty_five_hours()
    {
        var page = await OpenAsync(Look.Desktop, new DateOnly(2031, 10, 26), "00:00", "23:59");
        var hours = await page.Locator(".schedule-hour").AllTextContentsAsync();
        Assert.Equal(25, hours.TakeWhile(h => !h.StartsWith("23:00", StringComparison.Ordinal)).Count() + 1);
        Assert.Equal(["02:00 UTC+2", "02:00 UTC+1"], hours.Where(h => h.StartsWith("02:00", StringComparison.Ordinal)));

        // Down by two hours from 02:30 in summer is 03:30 in winter: of the hour that comes twice, each row is a step.
        await ChangeAsync(page, $"sessions/{await IdAsync(page, "Stars")}/move", new
        {
            day = "2031-10-26", startsAt = "2031-10-26T00:30:00Z", roomId = _rooms["hall"], durationMinutes = 30,
        });
        await page.ReloadAsync();
        await (await BlockAsync(page, "Stars")).Locator("[data-handle]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await StatusAsync(page, "Stars is moved: Sunday 26 October, 03:30 to 04:00, Hall.");
        Assert.Equal("2031-10-26T02:30:00Z", await (await BlockAsync(page, "Stars")).GetAttributeAsync("data-starts"));
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone-fr-dark")]
    [InlineData("phone-ar")]
    public async Task The_sample_conference_fits_and_axe_finds_nothing(string name)
    {
        var page = await SignedInAsync(Look.Of(name));
        await page.GotoAsync("/events/CAP24/programme/grid");
        await AccessibleAsync(page);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "Something sticks out at the side.");
        await PictureAsync(page, $"grid-{name}");
    }

    private async Task<IPage> OpenAsync(Look look, DateOnly? day = null, string opens = "08:00", string closes = "18:00")
    {
        var first = day ?? Monday;
        var page = await SignedInAsync(look);
        _code = string.Create(CultureInfo.InvariantCulture, $"GRID{Interlocked.Increment(ref _events)}-{Guid.NewGuid().ToString("N")[..6]}");
        var file = Path.Combine(Site.App.Folder, $"{_code}.json");
        await File.WriteAllTextAsync(file, $$"""
            {
              "code": "{{_code}}", "status": "draft",
              "event": { "languages": ["en"], "name": { "en": "Schedule to try" }, "startsOn": "{{first:yyyy-MM-dd}}", "endsOn": "{{first.AddDays(1):yyyy-MM-dd}}", "timeZone": "Europe/Paris",
                "currency": "EUR", "contactEmail": "sample@example.org", "accentColour": "#1B3A8C", "openingHours": [{ "from": "{{opens}}", "to": "{{closes}}" }] },
              "rooms": [
                { "code": "hall", "name": { "en": "Hall" }, "capacity": 100 }, { "code": "dome", "name": { "en": "Dome" }, "capacity": 50 }, { "code": "lab", "name": { "en": "Lab" } }
              ]
            }
            """);
        await Site.App.EventsHubAsync("event", "import", file);
        var shown = await ReadAsync(page, $"days/{first:yyyy-MM-dd}");
        _rooms = shown.GetProperty("rooms").EnumerateArray().ToDictionary(r => r.GetProperty("code").GetString()!, r => r.GetProperty("id").GetString()!);
        foreach (var (title, room, start) in new[] { ("Stars", "hall", "09:00"), ("Planets", "dome", "09:00"), ("Comets", null, (string?)null) })
        {
            await ChangeAsync(page, "sessions", new
            {
                title = new { en = title }, day = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), start, durationMinutes = room is null ? 30 : 60, roomId = room is null ? null : _rooms[room], kind = "Parallel",
            });
        }

        await page.GotoAsync($"/events/{_code}/programme/grid");
        return page;
    }

    private async Task ChangeAsync(IPage page, string path, object body)
    {
        var answer = await page.APIRequest.PostAsync($"/api/v1/events/{_code}/programme/{path}", new() { DataObject = body, Headers = new Dictionary<string, string> { ["X-Requested-With"] = "test" } });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    private async Task<JsonElement> ReadAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync($"/api/v1/events/{_code}/programme/{path}");
        Assert.True(answer.Ok, await answer.TextAsync());
        return (await answer.JsonAsync())!.Value;
    }

    private async Task<(string Start, string Room)> PlaceOfAsync(IPage page, string title, string day = "2031-03-03")
    {
        var session = (await ReadAsync(page, $"days/{day}")).GetProperty("sessions").EnumerateArray().Select(b => b.GetProperty("session")).Single(s => s.GetProperty("title").GetString() == title);
        // March in Paris is an hour ahead.
        return (session.GetProperty("startsAt").GetDateTime().AddHours(1).ToString("HH:mm", CultureInfo.InvariantCulture), session.GetProperty("room").GetProperty("code").GetString()!);
    }

    private static async Task<ILocator> BlockAsync(IPage page, string title)
    {
        var block = page.Locator($"[data-block][data-title='{title}']");
        await Assertions.Expect(block).ToHaveCountAsync(1);
        return block;
    }

    private static async Task<string> IdAsync(IPage page, string title) => (await (await BlockAsync(page, title)).GetAttributeAsync("data-block"))!;

    private static Task StatusAsync(IPage page, string text) => Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync(text);

    private static async Task<float> HourAsync(IPage page) => (await page.Locator(".schedule-line").Nth(1).BoundingBoxAsync())!.Height;

    // The middle of a room's column, some hours below a block.
    private static async Task<(float X, float Y)> PlaceAsync(IPage page, string room, LocatorBoundingBoxResult from, int hours)
    {
        var head = (await page.Locator($".schedule-room[data-name='{room}']").BoundingBoxAsync())!;
        return (head.X + head.Width / 2, from.Y + hours * await HourAsync(page));
    }

    private static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Site.Artifacts, "screens", "schedule", $"{name}.png"), FullPage = true });
}
