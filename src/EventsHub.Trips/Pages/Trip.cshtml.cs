using System.Text;
using System.Security.Claims;
using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Shell.Pages;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Leaders;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace EventsHub.Trips.Pages;

/// <summary>Shows a trip as a board: who travels on which leg, who sleeps where, what is missing, and which status can follow.</summary>
public sealed class TripPage : AppPage
{
    public ShowTrip.Result Trip { get; private set; } = null!;

    /// <summary>The board's columns: legs and nights in order of time.</summary>
    public IReadOnlyList<Column> Columns { get; private set; } = [];

    /// <summary>The link just made for a traveller; it cannot be shown again.</summary>
    public MakeTravellerLink.Result? Link { get; private set; }

    public Guid? LinkFor { get; private set; }

    /// <summary>Who leads this trip, besides those who lead all.</summary>
    public IReadOnlyList<TripLeader> Leaders { get; private set; } = [];

    [BindProperty]
    public LeaderForm NewLeader { get; set; } = new();

    public Task OnGetAsync(string tripCode) => LoadAsync(tripCode);

    public Task<IActionResult> OnPostMoveAsync(string tripCode, TripStatus to) => SendAsync(new MoveTrip.Command(tripCode, to), status =>
    {
        Flash(T["The trip is now: {0}.", TripWords.Of(status, T)]);
        return Redirect($"/trips/{tripCode}");
    }, prefix: "", onRefused: () => LoadAsync(tripCode));

    /// <summary>Mails the travel pack to one traveller; to all when null.</summary>
    public Task<IActionResult> OnPostSendAsync(string tripCode, Guid? traveller) => SendAsync(new SendTravelPacks.Command(tripCode, traveller is { } id ? [id] : []), result =>
    {
        var sent = T.Count(result.Sent, "{0} travel pack is on its way.", "{0} travel packs are on their way.");
        if (result.WithoutAddress.Count == 0)
        {
            Flash(sent);
        }
        else
        {
            Flash($"{sent} {T["Without an e-mail address: {0}.", string.Join(", ", result.WithoutAddress)]}", FlashKind.Warning);
        }

        return Redirect($"/trips/{tripCode}");
    }, prefix: "", onRefused: () => LoadAsync(tripCode));

    public async Task<IActionResult> OnPostLinkAsync(string tripCode, Guid traveller)
    {
        Link = await AskAsync(new MakeTravellerLink.Command(tripCode, traveller));
        LinkFor = traveller;
        await LoadAsync(tripCode);
        return Page();
    }

    public Task<IActionResult> OnPostAddLeaderAsync(string tripCode) => SendAsync(new AddTripLeader.Command(tripCode, NewLeader.Email), _ =>
    {
        Flash(T["They lead this trip now, too."]);
        return Redirect($"/trips/{tripCode}");
    }, prefix: nameof(NewLeader), onRefused: () => LoadAsync(tripCode));

    /// <summary>Takes the trip from a leader. Whoever takes it from themselves may no longer see it, and goes back to the list.</summary>
    public Task<IActionResult> OnPostRemoveLeaderAsync(string tripCode, Guid account) => SendAsync(new RemoveTripLeader.Command(tripCode, account), _ =>
    {
        Flash(T["They no longer lead this trip."]);
        return Redirect(User.HasClaim(ClaimTypes.NameIdentifier, account.ToString()) ? "/trips" : $"/trips/{tripCode}");
    }, prefix: "", onRefused: () => LoadAsync(tripCode));

    /// <summary>The travel pack of one traveller; of all when null.</summary>
    public Task<IActionResult> OnGetPackAsync(string tripCode, Guid? traveller) =>
        DownloadAsync(new WriteTravelPack.Query(tripCode, traveller), $"/trips/{tripCode}");

    /// <summary>The calendar of one traveller; of all when null.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(string tripCode, Guid? traveller)
    {
        var calendar = await AskAsync(new DownloadTripCalendar.Query(tripCode, traveller));
        return File(System.Text.Encoding.UTF8.GetBytes(calendar.Content), StreamedFile.Calendar, calendar.FileName);
    }

    private async Task LoadAsync(string tripCode)
    {
        Trip = await AskAsync(new ShowTrip.Query(tripCode));
        Leaders = await AskAsync(new ListTripLeaders.Query(tripCode));
        Trail.Add(new(T["Trips"], "~/trips"));
        var nights = Trip.Travellers.SelectMany(t => t.NightsAway)
            .Concat(Trip.Stays.SelectMany(s => Enumerable.Range(0, s.About.CheckOut!.Value.DayNumber - s.About.CheckIn!.Value.DayNumber).Select(s.About.CheckIn.Value.AddDays)))
            .Distinct();
        // A night comes after the legs that arrive on its day, so that the columns follow the course of the trip.
        Columns =
        [
            .. Trip.Legs.Select(leg => (At: leg.About.Departs!.Value, Column: new Column(leg, null)))
                .Concat(nights.Select(night => (At: night.ToDateTime(new(23, 59)), Column: new Column(null, night))))
                .OrderBy(entry => entry.At).Select(entry => entry.Column),
        ];
    }

    public sealed class LeaderForm
    {
        public string Email { get; set; } = "";
    }

    public sealed record Column(ShowTrip.Journey? Leg, DateOnly? Night);
}
