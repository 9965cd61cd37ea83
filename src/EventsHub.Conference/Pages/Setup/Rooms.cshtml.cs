namespace EventsHub.Conference.Pages.Setup;

public sealed class RoomsPage : SetupPage
{
    public Task OnGetAsync() => LoadAsync();
}
