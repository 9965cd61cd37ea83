namespace EventsHub.Shell.TagHelpers;

internal enum ControlKind
{
    Input,
    Textarea,
    Select,
    Radio,
    Checkboxes,
    Checkbox,
}
