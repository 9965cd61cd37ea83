using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Pages.Setup;

/// <summary>What an event sells.</summary>
public sealed class TicketsPage : SetupPage
{
    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>A price in the event's currency.</summary>
    public string Money(decimal? price) =>
        Amounts.Show(Kernel.Finance.Money.FromAmount(price ?? 0, Setup.File.Event.Currency).Minor, Setup.File.Event.Currency);

    /// <summary>A time on the event's clocks.</summary>
    public string Moment(DateTime local) => $"{Dates.Long(DateOnly.FromDateTime(local))}, {Dates.Time(local)}";
}
