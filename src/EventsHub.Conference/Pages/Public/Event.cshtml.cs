using EventsHub.Conference.Contracts;
using EventsHub.Conference.Public;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Conference.Pages.Public;

/// <summary>An event's public page: what it is, what it costs, and the way to the form.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class EventPage : AppPage
{
    public ShowPublicEvent.Result Shown { get; private set; } = null!;

    /// <summary>Its description, a paragraph each.</summary>
    public IEnumerable<string> Paragraphs => Shown.Description.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where it takes place, line by line.</summary>
    public IEnumerable<string> Address =>
        new[] { Shown.Venue.Name }.Concat(Shown.Venue.Address.Split('\n', StringSplitOptions.TrimEntries))
            .Append(Shown.Venue.Address.Contains(Shown.Venue.City, StringComparison.OrdinalIgnoreCase) ? "" : Shown.Venue.City).Append(Shown.Venue.Country)
            .Where(line => line.Length > 0);

    /// <summary>Products, to be looked at.</summary>
    public OfferList Offers(IReadOnlyList<OfferedProduct> products) => new(products, Shown.Currency, Shown.TimeZone);

    public async Task OnGetAsync(string eventCode) => Shown = await AskAsync(new ShowPublicEvent.Query(eventCode));
}
