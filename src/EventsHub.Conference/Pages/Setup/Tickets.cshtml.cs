using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Pages.Setup;

public sealed class TicketsPage : SetupPage
{
    public Task OnGetAsync() => LoadAsync();

    public string Money(decimal? price) =>
        Amounts.Show(Kernel.Finance.Money.FromAmount(price ?? 0, Setup.File.Event.Currency).Minor, Setup.File.Event.Currency);

    public string Moment(DateTime local) => $"{Dates.Long(DateOnly.FromDateTime(local))}, {Dates.Time(local)}";
}
