using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Mailings.Pages;

/// <summary>The form in which somebody writes a mailing, or one anew that nobody has got.</summary>
public sealed class WriteMailingPage : AppPage
{
    [BindProperty]
    public MailingForm Input { get; set; } = new();

    /// <summary>Id of the mailing in the page's address; null on the page that writes a new one.</summary>
    [FromRoute(Name = "id")]
    public Guid? Id { get; set; }

    public ShowWriting.Result Choices { get; private set; } = null!;

    /// <summary>The address of the list.</summary>
    public string Root => Url.Content($"~/events/{Event!.Code}/mailings");

    public async Task OnGetAsync(string eventCode)
    {
        await LoadAsync();
        if (Id is { } id)
        {
            var found = await AskAsync(new ShowMailing.Query(eventCode, id));
            Input = MailingForm.Of(found.Mailing, found.Version);
        }
    }

    /// <summary>Begins a mailing to those who are found in the list of registrations. The filter may name people, so it comes in the body and not in an address.</summary>
    public async Task<IActionResult> OnPostFromListAsync(string? segment)
    {
        await LoadAsync();
        ModelState.Clear();
        Input = new() { People = MailingForm.PeopleOf(segment ?? "") };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string eventCode) => SendAsync(
        new SaveMailing.Command(eventCode, Id, Input.ToInput(), Input.Version),
        saved =>
        {
            Flash(T["Saved. Look at it as its readers get it, before you release it."]);
            return Redirect($"{Root}/{saved.Id}");
        },
        onRefused: LoadAsync);

    /// <summary>The fields that offer something, and those by which people are chosen already.</summary>
    public IEnumerable<SegmentField> Fields => Choices.Fields.Where(one => ItemsOf(one).Any());

    /// <summary>What can be chosen of a field. What is chosen already stays, also where it is not offered: without it more people would get the mailing.</summary>
    public IEnumerable<SelectListItem> ItemsOf(SegmentField field)
    {
        var chosen = Input.Chosen(field.Name) ?? "";
        var offered = field.Choices.Select(choice => new SelectListItem(choice.Name, choice.Value, choice.Value == chosen));
        return chosen.Length == 0 || field.Choices.Any(choice => choice.Value == chosen) ? offered : offered.Append(new(chosen, chosen, true));
    }

    /// <summary>The placeholders with their meanings.</summary>
    public PlaceholderList Meanings => new(Placeholders.Names, Choices.Questions);

    private async Task LoadAsync()
    {
        Choices = await AskAsync(new ShowWriting.Query(Event!.Code));
        Trail.Add(new(T["Mailings"], $"~/events/{Event.Code}/mailings"));
    }
}
