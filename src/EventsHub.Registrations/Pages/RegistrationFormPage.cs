using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EventsHub.Registrations.Pages;

public abstract class RegistrationFormPage : AppPage
{
    [BindProperty]
    public RegistrationForm Input { get; set; } = new();

    public ShowRegistrationChoices.Result Choices { get; private set; } = null!;

    public IEnumerable<SelectListItem> TicketItems() => Choices.Tickets.Select(Item);

    public IEnumerable<SelectListItem> OptionItems() => Choices.Options.Where(option => !Choices.Asked.Form.Content.TiedOptions.Contains(option.Code)).Select(Item);

    public static IEnumerable<SelectListItem> CountryItems() => Countries.All().Select(c => new SelectListItem(c.Name, c.Code));

    /// <summary>The languages of the event, by their native names.</summary>
    public IEnumerable<SelectListItem> LanguageItems() =>
        Choices.Languages.Append(Input.Language).Where(l => l.Length > 0).Distinct().Select(l => new SelectListItem(Languages.NativeName(l), l));

    public IEnumerable<SelectListItem> NameOrderItems() =>
    [
        new(T["Given name first"], nameof(NameOrder.GivenFirst)),
        new(T["Family name first"], nameof(NameOrder.FamilyFirst)),
    ];

    public IEnumerable<SelectListItem> PaymentItems() => Choices.PaymentMethods.Select(m => new SelectListItem(
        m == PaymentMethod.BankTransfer ? T["Bank transfer"] : T["On site, at the desk"], m.ToString()));

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
