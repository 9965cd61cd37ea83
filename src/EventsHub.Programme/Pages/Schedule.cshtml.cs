using System.Globalization;
using System.Text.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Programme.Pages;

/// <summary>A day of the schedule, in which sessions are moved between rooms, times and days: by mouse, finger or key, or by a form.</summary>
public sealed class SchedulePage : ProgrammeFormPage
{
    private ShowProgrammeDay.Block? _moved;
    private ShowTalk.Result? _placed;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "move")]
    public Guid? Move { get; set; }

    /// <summary>Id of a waiting talk that the form places.</summary>
    [BindProperty(SupportsGet = true, Name = "place")]
    public Guid? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public MoveForm Input { get; set; } = new();

    /// <summary>The last move as JSON, carried by the undo form.</summary>
    [BindProperty]
    public string? Undo { get; set; }

    public ShowProgrammeDay.Result Shown { get; private set; } = null!;

    public ScheduleGrid Grid { get; private set; } = null!;

    /// <summary>Title of the session or talk that the form moves; null while there is no form.</summary>
    public string? MovingTitle { get; private set; }

    /// <summary>Its version as it is now.</summary>
    public int MovingVersion { get; private set; }

    public int TrayPages => (Shown.Waiting + ShowProgrammeDay.TraySize - 1) / ShowProgrammeDay.TraySize;

    public IEnumerable<SelectListItem> Rooms => Choices(Shown.Rooms.Select(r => (r.Id, r.Name)));

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync(eventCode, Day, Move, Place);
        if (_placed is { } talk)
        {
            Input = new() { TalkId = Place, Day = Shown.Day, DurationMinutes = talk.Input.DurationMinutes ?? 0 };
        }
        else if (_moved is { Session: var s } moving)
        {
            var local = s.StartsAt is { } start ? Dates.Local(start, Shown.TimeZone) : (DateTime?)null;
            Input = new()
            {
                SessionId = s.Id,
                Version = moving.Version,
                Day = s.StartsAt is null ? Shown.Day : s.Day,
                Start = local is { } time ? TimeOnly.FromDateTime(time) : null,
                AfterMidnight = local is { } moment && DateOnly.FromDateTime(moment) > s.Day,
                DurationMinutes = s.DurationMinutes,
                RoomId = s.Room?.Id,
            };
        }

        Undo = TempData["Undo"] as string;
    }

    public Task<IActionResult> OnPostMoveAsync(string eventCode)
    {
        if (Input.Day is null)
        {
            ModelState.AddModelError("Input.Day", T["Choose a day."]);
        }

        if (!Input.TakeOut && Input.Start is null)
        {
            ModelState.AddModelError("Input.Start", T["Give the time when it begins."]);
        }

        var zone = Event!.TimeZone;
        var day = Input.Day ?? default;
        var start = Input.TakeOut || Input.Start is not { } time || day == default || day == DateOnly.MaxValue
            ? (DateTimeOffset?)null
            : new DateTimeOffset(EventTime.ToUtc(day.AddDays(Input.AfterMidnight ? 1 : 0), time, zone));
        if (Input.TalkId is { } talkId)
        {
            return PlaceAsync(eventCode, talkId, new(day, start, Input.RoomId, Input.DurationMinutes));
        }

        return SendAsync(new MoveSession.Command(eventCode, Input.SessionId, Input.Version, new(day, start, Input.RoomId, Input.DurationMinutes)), moved =>
        {
            Flash(moved.Warnings.Count == 0 ? T["The session is moved."] : $"{T["The session is moved."]} {string.Join(' ', moved.Warnings.Select(w => w.Message))}", moved.Warnings.Count == 0 ? FlashKind.Success : FlashKind.Warning);
            TempData["Undo"] = JsonSerializer.Serialize(new Way(Input.SessionId, moved.Version, moved.Before), Json);
            return Redirect($"{Home}/grid?day={Iso(day)}#s-{Input.SessionId}");
        }, onRefused: async () =>
        {
            await LoadAsync(eventCode, Input.Day, Input.SessionId, null);
            // The form shows the session as it is now, so sending it again is meant for this version.
            ModelState.Remove("Input.Version");
        });
    }

    public Task<IActionResult> OnPostUndoAsync(string eventCode)
    {
        ModelState.Clear();
        if (ReadPlaced(Undo) is { } placed)
        {
            return SendAsync(new TakeOutTalk.Command(eventCode, placed.TalkId, placed.TalkVersion), _ =>
            {
                Flash(T["The move is undone."]);
                return Redirect($"{Home}/grid?day={Iso(placed.Day)}#s-{placed.TalkId}");
            }, prefix: "", onRefused: () => LoadAsync(eventCode, placed.Day, null, null));
        }

        var back = ReadWay(Undo) ?? throw new ValidationFailedException("Undo", T["This cannot be read. Check it and try again."]);
        return SendAsync(new MoveSession.Command(eventCode, back.SessionId, back.Version, back.To), _ =>
        {
            Flash(T["The move is undone."]);
            return Redirect($"{Home}/grid?day={Iso(back.To.Day)}#s-{back.SessionId}");
        }, prefix: "", onRefused: () => LoadAsync(eventCode, back.To.Day, null, null));
    }

    public IEnumerable<ProgrammeWarningView> WarningsOf(Guid sessionId) => Shown.Warnings.Where(w => w.IsAbout(sessionId));

    public string AddressOf(ProgrammeWarningView warning)
    {
        var here = Shown.Sessions.Concat(Shown.Tray).Any(b => b.Session.Id == warning.SessionId) ? warning.SessionId : warning.OtherSessionId ?? warning.SessionId;
        return $"#s-{here}";
    }

    public string Time(DateTime utc) => Dates.Time(utc, Shown.TimeZone);

    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Short(ProgrammeWarningKind kind, Texts texts) => kind switch
    {
        ProgrammeWarningKind.RoomTwice => texts["Room used twice"],
        ProgrammeWarningKind.SpeakerTwice => texts["Speaker in two places"],
        ProgrammeWarningKind.ChairTwice => texts["Chair in two places"],
        ProgrammeWarningKind.OutsideEvent => texts["Outside the event"],
        ProgrammeWarningKind.OutsideHours => texts["Outside opening hours"],
        ProgrammeWarningKind.TalksTooLong => texts["Talks too long"],
        ProgrammeWarningKind.RoomTooSmall => texts["Room too small"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private Task<IActionResult> PlaceAsync(string eventCode, Guid talkId, MoveSession.Place to) =>
        SendAsync(new PlaceTalk.Command(eventCode, talkId, Input.Version, null, to), placed =>
        {
            Flash(placed.Warnings.Count == 0 ? T["The talk is placed."] : $"{T["The talk is placed."]} {string.Join(' ', placed.Warnings.Select(w => w.Message))}", placed.Warnings.Count == 0 ? FlashKind.Success : FlashKind.Warning);
            TempData["Undo"] = JsonSerializer.Serialize(new Placed(talkId, placed.Version, to.Day), Json);
            return Redirect($"{Home}/grid?day={Iso(to.Day)}#s-{placed.SessionId}");
        }, onRefused: async () =>
        {
            await LoadAsync(eventCode, Input.Day, null, talkId);
            ModelState.Remove("Input.Version");
        });

    private static Way? ReadWay(string? carried) => Read<Way>(carried) is { To: not null } way ? way : null;

    private static Placed? ReadPlaced(string? carried) => Read<Placed>(carried) is { TalkId: var talk } placed && talk != Guid.Empty ? placed : null;

    private static T? Read<T>(string? carried) where T : class
    {
        try
        {
            return carried is null ? null : JsonSerializer.Deserialize<T>(carried, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task LoadAsync(string eventCode, DateOnly? day, Guid? moving, Guid? placing)
    {
        Number = Math.Max(Number, 1);
        Shown = await AskAsync(new ShowProgrammeDay.Query(eventCode, day, Number));
        Grid = ScheduleGrid.Of(Shown);
        Day = Shown.Day;
        _moved = Shown.Sessions.Concat(Shown.Tray).FirstOrDefault(b => b.Session.Id == moving);
        if (_moved is null && moving is { } elsewhere)
        {
            // It is on another day, or on another page of the tray.
            var found = await AskAsync(new ShowSession.Query(eventCode, elsewhere));
            _moved = new(found.Session, found.Version, found.Input.ExpectedAttendance);
        }

        // What was placed meanwhile is found in its session.
        _placed = placing is { } waiting && await AskAsync(new ShowTalk.Query(eventCode, waiting)) is { SessionId: null } talk ? talk : null;
        (MovingTitle, MovingVersion) = _placed is { } shown
            ? (shown.Title, shown.Version)
            : (_moved?.Session.Title, _moved?.Version ?? 0);

        SetTrail();
    }

    /// <summary>The form that moves a session without mouse or finger.</summary>
    public sealed class MoveForm
    {
        public Guid SessionId { get; set; }

        /// <summary>Id of a waiting talk, which is placed in a session of its own; null when a session is moved.</summary>
        public Guid? TalkId { get; set; }

        public int? Version { get; set; }

        public DateOnly? Day { get; set; }

        /// <summary>Beginning in the event's time zone.</summary>
        public TimeOnly? Start { get; set; }

        public bool AfterMidnight { get; set; }

        public int DurationMinutes { get; set; }

        public Guid? RoomId { get; set; }

        public bool TakeOut { get; set; }
    }

    private sealed record Placed(Guid TalkId, int TalkVersion, DateOnly Day);

    private sealed record Way(Guid SessionId, int Version, MoveSession.Place To);
}
