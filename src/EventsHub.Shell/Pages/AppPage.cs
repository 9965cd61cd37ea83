using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Shell.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Pages;

/// <summary>Base class of all pages: gives access to the mediator, the translations and the event in the address, and handles breadcrumbs and messages
/// after a redirect.</summary>
public abstract class AppPage : PageModel
{
    /// <summary>The event of the page, loaded before the handler runs; null where the route has no {eventCode}.</summary>
    public FindEventHeading.Result? Event { get; set; }

    /// <summary>The permission for the event of the page without which its forms are shown and cannot be sent; null where whoever sees the page may send its forms.</summary>
    protected virtual Permission? ToChange => null;

    /// <summary>Whether the one who looks may send the forms of the page; what is only for changing need not be shown otherwise.</summary>
    public bool MayChange { get; private set; } = true;

    /// <summary>Breadcrumbs above the page, outermost first, without the page itself.</summary>
    public IList<Crumb> Trail { get; } = [];

    protected Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values["eventCode"] is string code)
        {
            Event = await HeadingAsync(code);
            if (ToChange is { } permission)
            {
                ViewData[ReadOnlyFormTagHelper.MayChange] = MayChange = await HttpContext.RequestServices.GetRequiredService<IAccess>().MayAsync(permission, AccessTarget.Event(Event.Code), HttpContext.RequestAborted);
            }
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected virtual Task<FindEventHeading.Result> HeadingAsync(string eventCode) => AskAsync(new FindEventHeading.Query(eventCode));

    /// <summary>Sends a query. Exceptions for missing items and missing permissions become error pages (see
    /// <see cref="EventsHub.Shell.Setup.RefusalFilter"/>).</summary>
    protected Task<TResult> AskAsync<TResult>(IRequest<TResult> query) => Mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>Sends a command. If it is refused, the page is shown again with the input as typed and each message beside its field.
    /// <paramref name="prefix"/> is the name of the bound property; <paramref name="onRefused"/> loads what the page needs besides the form.</summary>
    protected async Task<IActionResult> SendAsync<TResult>(
        IRequest<TResult> command, Func<TResult, IActionResult> onSuccess, string prefix = "Input", Func<Task>? onRefused = null)
    {
        if (ModelState.IsValid)
        {
            try
            {
                return onSuccess(await Mediator.Send(command, HttpContext.RequestAborted));
            }
            catch (ValidationFailedException refused)
            {
                foreach (var failure in refused.Failures)
                {
                    ModelState.AddModelError(Key(prefix, failure.Property), failure.Message);
                }
            }
            catch (DomainRuleException refused)
            {
                ModelState.AddModelError(Key(prefix, refused.Field), T[refused.Text, [.. refused.Args]]);
            }
            catch (StaleException)
            {
                ModelState.AddModelError("", T["Somebody else changed this in between. Copy what you typed, reload the page and try again."]);
            }
            catch (Exception exception) when (StorageTrouble.Is(exception))
            {
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                ModelState.AddModelError("", T["Nothing can be stored or read at the moment. Nothing was changed. Try again in a minute."]);
            }
        }

        if (onRefused is not null)
        {
            await onRefused();
        }

        return Page();
    }

    /// <summary>Sends the file that a query creates. If a rule refuses it, redirects to the page <paramref name="otherwise"/>, which shows the
    /// reason.</summary>
    protected async Task<IActionResult> DownloadAsync(IRequest<StreamedFile> query, string otherwise)
    {
        try
        {
            return new StreamedFileResult(await AskAsync(query), inline: true);
        }
        catch (DomainRuleException refused)
        {
            Flash(T[refused.Text, [.. refused.Args]], FlashKind.Danger);
            return Redirect(otherwise);
        }
    }

    /// <summary>Shows a message once, on the page that is loaded next.</summary>
    protected void Flash(string message, FlashKind kind = FlashKind.Success)
    {
        TempData["Flash"] = message;
        TempData["FlashKind"] = kind.ToString();
    }

    private static string Key(string prefix, string? property) =>
        string.IsNullOrEmpty(property) ? "" : prefix.Length == 0 ? property : $"{prefix}.{property}";
}
