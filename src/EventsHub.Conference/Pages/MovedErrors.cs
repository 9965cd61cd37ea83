using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EventsHub.Conference.Pages;

/// <summary>Shows errors beside the box of the page when a command knows the input by another name.</summary>
internal static class MovedErrors
{
    /// <summary>Moves the errors of all inputs whose name begins with <paramref name="from"/> to the box <paramref name="to"/>.</summary>
    public static void MoveErrors(this ModelStateDictionary state, string from, string to)
    {
        foreach (var (key, entry) in state.Where(entry => entry.Key.StartsWith(from, StringComparison.Ordinal)).ToList())
        {
            // Removing an entry empties it.
            List<string> messages = [.. entry?.Errors.Select(error => error.ErrorMessage) ?? []];
            state.Remove(key);
            messages.ForEach(message => state.AddModelError(to, message));
        }
    }
}
