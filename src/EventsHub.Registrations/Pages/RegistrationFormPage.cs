using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

/// <summary>A page with the form of one person.</summary>
public abstract class RegistrationFormPage : AppPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public RegistrationForm Input { get; set; } = new();

    /// <summary>What can be chosen.</summary>
    public ShowRegistrationChoices.Result Choices { get; private set; } = null!;

    /// <summary>Ticket types with price and places left.</summary>
    public IEnumerable<SelectListItem> TicketItems() => Choices.Tickets.Select(Item);

    /// <summary>Options with price and places left.</summary>
    public IEnumerable<SelectListItem> OptionItems() => Choices.Options.Select(Item);

    /// <summary>Countries by name.</summary>
    public static IEnumerable<SelectListItem> CountryItems() => Countries.All().Select(c => new SelectListItem(c.Name, c.Code));

    /// <summary>Languages of the event, by their own names.</summary>
    public IEnumerable<SelectListItem> LanguageItems() =>
        Choices.Languages.Append(Input.Language).Where(l => l.Length > 0).Distinct().Select(l => new SelectListItem(Languages.NativeName(l), l));

    /// <summary>How the parts of a name are ordered.</summary>
    public IEnumerable<SelectListItem> NameOrderItems() =>
    [
        new(T["Given name first"], nameof(NameOrder.GivenFirst)),
        new(T["Family name first"], nameof(NameOrder.FamilyFirst)),
    ];

    /// <summary>How people may pay.</summary>
    public IEnumerable<SelectListItem> PaymentItems() => Choices.PaymentMethods.Select(m => new SelectListItem(
        m == PaymentMethod.BankTransfer ? T["Bank transfer"] : T["On site, at the desk"], m.ToString()));

    /// <summary>Reads what can be chosen.</summary>
    protected async Task LoadChoicesAsync(string eventCode)
    {
        Choices = await AskAsync(new ShowRegistrationChoices.Query(eventCode));
        Trail.Add(new(T["Registrations"], $"~/events/{Event!.Code}/registrations"));
    }

    private SelectListItem Item(ShowRegistrationChoices.Choice choice)
    {
        List<string> parts = [choice.Name, choice.PriceMinor == 0 ? T["Free"].Value : Amounts.Show(choice.PriceMinor, Choices.Currency)];
        if (choice.Left is { } left)
        {
            parts.Add(left == 0 ? T["no place left"] : T.Count(left, "{0} place left", "{0} places left"));
        }

        if (choice.IsHidden)
        {
            parts.Add(T["staff only"]);
        }

        return new(string.Join(" · ", parts), choice.Code);
    }
}
