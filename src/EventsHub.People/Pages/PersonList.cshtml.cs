using EventsHub.People.Directory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.People.Pages;

/// <summary>The people of an event. What is searched for is sent in the body, since names and addresses have no place in addresses of pages.</summary>
public sealed class PersonListPage : PeoplePage
{
    [BindProperty(SupportsGet = true)]
    public PeopleFilter Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public string? Search { get; set; }

    public ListPeople.Result Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> Filters =>
    [
        new(T["Everybody"], nameof(PeopleFilter.Everybody)),
        new(T["In the programme, not registered"], nameof(PeopleFilter.NotRegistered)),
        new(T["Same name as somebody else"], nameof(PeopleFilter.Namesakes)),
    ];

    public Task OnGetAsync(string eventCode) => LoadAsync(eventCode);

    public async Task<IActionResult> OnPostAsync(string eventCode)
    {
        await LoadAsync(eventCode);
        return Page();
    }

    public Task<IActionResult> OnPostInviteAsync(string eventCode) => SendAsync(new InviteToRegister.Command(eventCode), sent =>
    {
        Flash(T.Count(sent.Invited, "{0} person is invited to register.", "{0} people are invited to register."));
        return Redirect($"{Root}?filter={PeopleFilter.NotRegistered}");
    }, prefix: "", onRefused: () => LoadAsync(eventCode));

    private async Task LoadAsync(string eventCode) => Found = await AskAsync(new ListPeople.Query(eventCode, Search, Filter, Number));
}
