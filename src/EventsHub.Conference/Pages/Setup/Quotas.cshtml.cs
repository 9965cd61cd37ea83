namespace EventsHub.Conference.Pages.Setup;

public sealed class QuotasPage : SetupPage
{
    public Task OnGetAsync() => LoadAsync();
}
