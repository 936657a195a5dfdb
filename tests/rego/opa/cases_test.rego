# Generated from tests/rego/inputs.ts: edit that and run 'deno task generate'
package cavra.policy_test

import rego.v1

_ids := {
	"action_null_document",
	"action_number_document",
	"action_text_document",
	"action_list_document",
	"action_empty_document",
	"action_empty_action_type",
	"action_null_action_type",
	"action_number_action_type",
	"action_number_target",
	"action_list_operation",
	"action_arguments_text",
	"action_arguments_object",
	"action_arguments_list",
	"action_arguments_null",
	"action_unknown_fields",
	"action_read_nothing",
	"action_read_null_operation",
	"action_read_plain",
	"action_read_plain_lax",
	"action_read_blocked",
	"action_read_blocked_lax",
	"action_read_with_read_word",
	"action_read_with_other_word",
	"action_read_resolved",
	"action_read_other_word_resolved",
	"action_read_control_character",
	"action_read_replacement_character",
	"action_read_resolved_control_character",
	"action_read_longest",
	"action_read_too_long",
	"action_write_plain",
	"action_write_nothing",
	"action_write_blocked",
	"action_write_approval",
	"action_write_approval_own_group",
	"action_write_folder",
	"action_write_blocked_and_approval",
	"action_write_resolved",
	"action_root_relative",
	"action_root_top",
	"action_root_climbs",
	"action_root_climbs_with_blank",
	"action_root_control_character",
	"action_root_drive",
	"action_root_drive_top",
	"action_root_no_drive",
	"action_command_nothing",
	"action_command_bare_verb",
	"action_command_bare_verbs",
	"action_command_by_operation",
	"action_command_verb_and_text",
	"action_command_two_texts",
	"action_command_one_not_allowed",
	"action_command_both_allowed",
	"action_command_replacement_character",
	"action_command_allowed",
	"action_command_allowed_lax",
	"action_command_unknown",
	"action_command_blocked",
	"action_command_own_severity",
	"action_command_approval",
	"action_command_approval_own_group",
	"action_command_two_groups",
	"action_git_nothing",
	"action_git_control_character",
	"action_git_operation_control_character",
	"action_mcp_nothing",
	"action_mcp_server_control_character",
	"action_mcp_target_control_character",
	"action_mcp_tool_control_character",
	"action_other_plain",
	"action_other_empty",
	"action_other_path",
	"action_other_resolved",
	"action_other_command",
	"action_replacement_character_in_operation",
	"action_odd_allowed_command",
	"action_other_odd_path",
	"action_other_odd_text",
	"action_other_push",
	"action_other_replacement_character",
	"action_other_operation_replacement_character",
	"action_other_too_deep",
	"path_folded",
	"path_long_s",
	"path_kelvin",
	"path_upper_beyond_ascii",
	"path_cannot_be_folded_by_ascii",
	"path_long_and_beyond_ascii",
	"path_long_ascii",
	"path_more_behind_name",
	"path_workflow",
	"path_extension",
	"path_near_extension",
	"path_folder_itself",
	"path_near_folder",
	"path_nested_folder",
	"path_two_literals",
	"path_two_literals_other_way",
	"path_many_literals",
	"path_many_literals_missing",
	"path_many_literals_other_end",
	"path_piece_inside_token",
	"path_dots",
	"path_climbing_back",
	"path_backslashes",
	"path_trailing_dots",
	"path_trailing_blank_component",
	"path_blank_dots",
	"path_double_slash",
	"path_only_dots",
	"path_stream",
	"path_stream_empty_last",
	"path_stream_in_folder",
	"path_stream_all_cut",
	"path_absolute",
	"path_absolute_elsewhere",
	"path_absolute_in_root",
	"path_absolute_deep_in_root",
	"path_absolute_root_with_dots",
	"path_absolute_is_root",
	"path_absolute_above_root",
	"path_absolute_top",
	"path_absolute_beside_root",
	"path_absolute_secrets_no_root",
	"path_absolute_floating_exact",
	"path_absolute_floating_pattern",
	"path_absolute_floating_star",
	"path_absolute_home",
	"path_absolute_root_home",
	"path_absolute_var_root_home",
	"path_absolute_mac_home",
	"path_absolute_drive_home",
	"path_absolute_drive_home_itself",
	"path_absolute_home_folder",
	"path_absolute_home_too_short",
	"path_absolute_home_with_root",
	"path_absolute_home_with_other_root",
	"path_home_star",
	"path_home_named",
	"path_home_guess",
	"path_home_user_guess",
	"path_home_user",
	"path_home_user_with_dots",
	"path_home_tilde",
	"path_home_itself",
	"path_home_bashrc",
	"path_home_bashrc_absolute",
	"path_home_short_pattern",
	"path_home_short_pattern_elsewhere",
	"path_home_variable",
	"path_home_other_variable",
	"path_home_climbing",
	"path_home_climbing_to_top",
	"path_home_holds_root",
	"path_home_folder_holds_root",
	"path_home_inside_root",
	"path_home_other_folder",
	"path_home_root_is_no_home",
	"path_home_is_root",
	"path_home_folder_above_root",
	"path_home_folder_beside_root",
	"path_workspace_inside_home_pattern",
	"path_workspace_absolute_pattern",
	"path_workspace_variable",
	"path_workspace_itself",
	"path_workspace_itself_with_root",
	"path_workspace_itself_lax",
	"path_workspace_climbing",
	"path_workspace_climbing_with_root",
	"path_workspace_climbing_beyond_root",
	"path_workspace_climbing_beyond_drive",
	"path_workspace_climbing_to_parent",
	"path_workspace_parent_no_root",
	"path_drive",
	"path_drive_relative",
	"path_drive_itself",
	"path_drive_itself_bare",
	"path_drive_behind_slash",
	"path_drive_other",
	"path_no_drive",
	"path_proc_cwd",
	"path_proc_cwd_itself",
	"path_proc_root",
	"path_proc_other",
	"path_proc_number",
	"path_proc_no_number",
	"path_proc_thread",
	"path_proc_no_thread",
	"path_descriptors_climbing",
	"path_descriptors",
	"path_proc_climbing",
	"path_file_url",
	"path_file_localhost",
	"path_file_localhost_backslash",
	"path_file_localhost_only",
	"path_file_other_host",
	"path_file_bare",
	"path_folder_above",
	"path_folder_above_nested",
	"path_folder_above_absolute",
	"path_folder_not_above",
	"path_file_without_folder_above",
	"path_lock_file",
	"path_lock_file_folder",
	"path_odd_percent",
	"path_odd_percent_alone",
	"path_odd_star",
	"path_odd_tilde_digit",
	"path_odd_tilde",
	"path_odd_invisible",
	"path_odd_full_width",
	"path_not_odd_joiner",
	"path_odd_variable",
	"path_odd_variable_backslash",
	"path_not_odd_variable",
	"path_not_odd_dollar",
	"path_not_odd_brackets",
	"path_odd_resolved",
	"path_odd_write",
	"quote_single",
	"quote_double",
	"quote_double_escapes",
	"quote_double_line",
	"quote_double_dollar_quote",
	"quote_escaped",
	"quote_escaped_blank",
	"quote_escaped_line",
	"quote_escaped_operator",
	"quote_escaped_quote",
	"quote_escaped_quote_in_single",
	"quote_locale_quotes",
	"quote_single_in_double",
	"quote_double_in_single",
	"quote_glued",
	"quote_empty",
	"quote_open_single",
	"quote_open_double",
	"quote_open_ansi",
	"quote_mentioned",
	"quote_ansi",
	"quote_ansi_hex",
	"quote_ansi_hex_one_digit",
	"quote_ansi_hex_letter_after",
	"quote_ansi_hex_upper",
	"quote_ansi_hex_none",
	"quote_ansi_short_unicode",
	"quote_ansi_short_unicode_few",
	"quote_ansi_short_unicode_none",
	"quote_ansi_surrogate",
	"quote_ansi_long_unicode",
	"quote_ansi_long_unicode_beyond",
	"quote_ansi_long_unicode_none",
	"quote_ansi_three_hex",
	"quote_ansi_octal",
	"quote_ansi_octal_two",
	"quote_ansi_octal_one",
	"quote_ansi_octal_beyond",
	"quote_ansi_control",
	"quote_ansi_newline",
	"quote_ansi_letters",
	"quote_ansi_quote",
	"quote_ansi_backslash",
	"quote_ansi_unknown",
	"quote_ansi_plain",
	"quote_ansi_dollar_quote",
	"quote_no_ansi_in_word_end",
	"comment_whole",
	"comment_behind",
	"comment_behind_tab",
	"comment_behind_operator",
	"comment_next_line",
	"comment_next_line_escaped",
	"comment_second_line",
	"comment_not_in_word",
	"comment_not_quoted",
	"comment_not_in_double",
	"comment_not_escaped",
	"comment_not_behind_quote",
	"comment_behind_bracket",
	"comment_in_substitution",
	"comment_behind_number_sign",
	"comment_with_quote",
	"comment_at_end",
	"substitution_dollar",
	"substitution_in_double",
	"substitution_in_single",
	"substitution_backquotes",
	"substitution_backquotes_in_double",
	"substitution_backquotes_in_single",
	"substitution_backquotes_nested",
	"substitution_backquotes_escapes",
	"substitution_backquote_open",
	"substitution_backquote_quotes",
	"substitution_backquotes_twice",
	"substitution_nested_two",
	"substitution_nested_three",
	"substitution_nested_four",
	"substitution_nested_five",
	"substitution_nested_quotes",
	"substitution_nested_brackets",
	"substitution_nested_brackets_deep",
	"substitution_quote_inside",
	"substitution_open",
	"substitution_open_in_double",
	"substitution_open_second",
	"substitution_bracket_only",
	"substitution_bracket_and_dollar",
	"substitution_function_definition",
	"substitution_arithmetic",
	"substitution_case_in",
	"substitution_case_in_backquotes",
	"substitution_case_alone",
	"substitution_process",
	"substitution_variable",
	"substitution_variable_before",
	"substitution_backquotes_before",
	"substitution_substitution_before",
	"substitution_many_openers",
	"substitution_many_brackets",
	"substitution_redirection_inside",
	"substitution_here_document_of_commit",
	"brace_group",
	"brace_whole",
	"brace_two_groups",
	"brace_nested",
	"brace_nested_before",
	"brace_nested_side_by_side",
	"brace_nested_group_follows",
	"brace_no_comma",
	"brace_no_comma_nested",
	"brace_range",
	"brace_range_one_letter",
	"brace_range_one_number",
	"brace_range_no_ends",
	"brace_range_three_parts",
	"brace_empty_alternative",
	"brace_only_empty",
	"brace_quoted",
	"brace_quoted_comma",
	"brace_escaped",
	"brace_open",
	"brace_closed_only",
	"brace_closed_first",
	"brace_closed_twice",
	"brace_closed_before_group",
	"brace_alone",
	"brace_many_words",
	"brace_too_many_words",
	"brace_too_many_words_early",
	"brace_many_groups",
	"brace_descriptor",
	"brace_writes",
	"here_document_quoted",
	"here_document_here_string_inside",
	"here_document_double_quoted",
	"here_document_escaped",
	"here_document_unquoted",
	"here_document_unquoted_substitution",
	"here_document_unquoted_backquotes",
	"here_document_unquoted_quotes",
	"here_document_quoted_substitution",
	"here_document_tabs",
	"here_document_tabs_not_taken",
	"here_document_blank_before_word",
	"here_document_to_shell",
	"here_document_to_shell_unquoted",
	"here_document_to_shell_option",
	"here_document_to_python",
	"here_document_to_pipe",
	"here_document_command_behind",
	"here_document_command_on_line",
	"here_document_two",
	"here_document_nine",
	"here_document_in_arithmetic",
	"here_document_behind_arithmetic",
	"here_document_made_by_continued_line",
	"here_document_not_made_in_quoted",
	"here_document_behind_backslash",
	"here_document_no_end",
	"here_document_no_word",
	"here_document_no_end_of_quote",
	"here_document_odd_word",
	"here_document_glued_word",
	"here_document_line_continues",
	"here_document_in_quotes",
	"here_document_in_double",
	"here_document_in_comment",
	"here_document_line_ends_in_comment",
	"here_document_line_opens_quote",
	"here_document_behind_bracket",
	"here_document_behind_open_substitution",
	"here_document_behind_closed_and_open",
	"here_document_behind_many_brackets",
	"here_document_behind_many_quotes",
	"here_document_specials",
	"here_document_form_shown",
	"here_document_last_line",
	"here_document_writes",
	"here_document_string",
	"here_document_string_harmless",
	"here_document_string_and_document",
	"operator_and",
	"operator_or",
	"operator_pipe",
	"operator_pipe_all",
	"operator_background",
	"operator_line",
	"operator_windows_line",
	"operator_tab",
	"operator_many_blanks",
	"operator_all_allowed",
	"operator_one_not_allowed",
	"operator_background_not_allowed",
	"operator_brackets_not_allowed",
	"operator_output",
	"operator_output_append",
	"operator_output_force",
	"operator_output_all",
	"operator_output_descriptor",
	"operator_output_both",
	"operator_output_to_descriptor",
	"operator_output_close_descriptor",
	"operator_output_null",
	"operator_output_other",
	"operator_input",
	"operator_input_and_output",
	"operator_input_descriptor",
	"operator_redirection_only",
	"operator_redirection_without_target",
	"operator_redirection_before",
	"operator_controls",
	"operator_audit",
	"operator_audit_quoted",
	"operator_audit_in_script",
	"operator_audit_overwritten",
	"operator_curl_to_shell",
	"operator_curl_to_shell_glued",
	"operator_curl_to_other",
	"operator_curl_behind_other",
	"operator_curl_and_input",
	"operator_curl_in_document",
	"launch_assignment",
	"launch_assignment_digit",
	"launch_assignment_only",
	"launch_no_assignment",
	"launch_equals_first",
	"launch_keyword",
	"launch_not",
	"launch_time",
	"launch_number_first",
	"launch_sudo",
	"launch_sudo_options",
	"launch_sudo_option_with_value",
	"launch_sudo_nothing",
	"launch_sudo_only_options",
	"launch_env_assignment",
	"launch_eval_word_with_equals",
	"launch_env_odd_assignment",
	"launch_timeout_exponent",
	"launch_timeout_hexadecimal",
	"launch_timeout_endless",
	"launch_timeout_point",
	"launch_timeout_name",
	"launch_env_dash",
	"launch_nice_number",
	"launch_timeout_number",
	"launch_timeout_fraction",
	"launch_timeout_other_ending",
	"launch_plus_option",
	"launch_xargs",
	"launch_own_launcher",
	"launch_flock_two",
	"launch_command",
	"launch_command_harmless",
	"launch_program_path",
	"launch_program_windows",
	"launch_program_command_file",
	"launch_program_other_ending",
	"launch_program_folder_in_pattern",
	"launch_docker_exec",
	"launch_docker_option_before",
	"launch_docker_images",
	"launch_npm_exec",
	"launch_uv_run",
	"launch_find_exec",
	"launch_find_exec_plus",
	"launch_find_exec_twice",
	"launch_find_exec_nothing",
	"launch_find_plain",
	"launch_expansion",
	"launch_expansion_all_arguments",
	"launch_expansion_quoted",
	"launch_expansion_between",
	"launch_expansion_between_backquotes",
	"launch_expansion_between_all_arguments",
	"launch_expansion_between_quoted",
	"launch_expansion_first",
	"launch_descriptor_between",
	"launch_descriptor_before",
	"launch_array_element",
	"launch_array_element_quoted",
	"launch_array_element_number",
	"launch_for_without_list",
	"launch_for_in_braces",
	"launch_for_with_list",
	"launch_select_without_list",
	"launch_four_deep",
	"launch_too_deep",
	"launch_too_many",
	"launch_many_words",
	"launch_over_thousand_words",
	"launch_over_thousand_words_few",
	"launch_empty_group",
	"launch_listed_value",
	"launch_listed_value_behind_operand",
	"launch_listed_value_behind_option",
	"launch_listed_option_as_value",
	"launch_unlisted_value",
	"launch_spoken",
	"launch_spoken_behind_dashes",
	"launch_spoken_as_box",
	"launch_spoken_as_value",
	"launch_spoken_as_pod",
	"launch_spoken_behind_other_dashes",
	"launch_spoken_by_none",
	"launch_spoken_in_image",
	"launch_spoken_without_dashes",
	"launch_spoken_by_unlisted",
	"launch_spoken_behind_unlisted",
	"launch_coprocess",
	"launch_coprocess_second",
	"launch_coprocess_speaks",
	"launch_coprocess_named",
	"launch_coprocess_named_echo",
	"launch_coprocess_loop_named_echo",
	"launch_array",
	"launch_array_of_lines",
	"launch_array_is_command",
	"launch_array_is_fed",
	"launch_array_is_here_string",
	"launch_array_is_printed_to_file",
	"launch_array_substitution",
	"launch_array_not_closed",
	"launch_array_of_value",
	"launch_array_of_none",
	"launch_array_of_command",
	"launch_array_beside_command",
	"script_mapfile_callback",
	"script_alias_element",
	"script_setting_of_text",
	"script_setting_that_runs",
	"script_setting_of_another",
	"script_spoken_into_shell",
	"script_shell",
	"script_shell_cluster",
	"script_shell_long_option",
	"script_shell_option_only",
	"script_shell_arguments",
	"script_shell_no_script",
	"script_shell_nothing_behind",
	"script_eval",
	"script_eval_words",
	"script_ssh",
	"script_ssh_quoted",
	"script_watch",
	"script_trap",
	"script_env_split",
	"script_env_split_long",
	"script_env_split_glued",
	"script_env_split_nothing",
	"script_su_cluster",
	"script_su_cluster_next",
	"script_su",
	"script_alias",
	"script_alias_print",
	"script_python",
	"script_python_list",
	"script_python_harmless",
	"script_python_file",
	"script_node_shortened",
	"script_node",
	"script_awk",
	"script_awk_option",
	"script_piped_text",
	"script_piped_words",
	"script_piped_lines",
	"script_piped_through",
	"script_piped_to_script",
	"script_piped_standard_input",
	"script_piped_stdin_file",
	"script_piped_interpreter",
	"script_piped_not_shell",
	"script_piped_second_line",
	"script_piped_document",
	"script_not_piped",
	"script_levels_four",
	"script_levels_five",
	"script_levels_six",
	"script_levels_most",
	"script_levels_too_many",
	"script_too_many_scripts",
	"script_most_scripts",
	"script_too_long_first",
	"script_longest_first",
	"script_too_long_second",
	"script_too_long_third",
	"script_too_long_fourth",
	"script_not_too_long_fourth",
	"script_too_many_signs",
	"fed_ssh",
	"fed_ssh_option",
	"fed_ssh_shell",
	"fed_ssh_port_shell",
	"fed_ssh_with_command",
	"fed_at",
	"fed_make",
	"fed_make_glued",
	"fed_make_file",
	"fed_make_other_option",
	"fed_awk",
	"fed_awk_data",
	"fed_python_document",
	"fed_python_document_reads",
	"fed_python_document_writes",
	"fed_python_pipe",
	"fed_python_text",
	"fed_shell_document_reads",
	"fed_descriptor_name",
	"fed_descriptor_of_process",
	"fed_descriptor",
	"fed_descriptor_not_read",
	"fed_descriptor_not_taken",
	"fed_process",
	"fed_process_redirected",
	"fed_process_source",
	"fed_process_document",
	"fed_process_of_reader",
	"fed_process_behind",
	"fed_process_open",
	"fed_file",
	"fed_shell_option_name",
	"fed_shell_option_off",
	"fed_shell_option_long",
	"fed_shell_cluster",
	"fed_shell_long_option",
	"fed_code_with_arguments",
	"fed_code_with_one_argument",
	"fed_code_of_file",
	"fed_named_to_silent",
	"fed_named_to_alone",
	"fed_named_to_reader",
	"fed_file_before_group",
	"fed_process_nothing",
	"fed_substitution",
	"fed_substitution_eval",
	"fed_substitution_mentioned",
	"fed_group",
	"fed_group_brackets",
	"fed_group_loop",
	"fed_group_not_last",
	"fed_group_never_opened",
	"fed_case_branch",
	"fed_launched_speaker",
	"fed_shell_variable",
	"fed_shell_variable_quoted",
	"fed_shell_variable_input",
	"fed_shell_variable_other",
	"fed_shell_default",
	"fed_shell_itself",
	"fed_arguments_all",
	"fed_arguments_first",
	"fed_arguments_numbers",
	"fed_arguments_joined",
	"fed_arguments_read",
	"fed_arguments_most",
	"fed_arguments_too_many",
	"fed_descriptors",
	"fed_descriptors_too_many",
	"fed_arguments_none",
	"handed_xargs_words",
	"handed_xargs_place",
	"handed_xargs_string",
	"handed_xargs_document",
	"handed_xargs_reads",
	"handed_xargs_writes",
	"handed_xargs_far",
	"handed_xargs_other_speaker",
	"handed_xargs_shell",
	"handed_xargs_quoted",
	"handed_xargs_search",
	"handed_xargs_search_writes",
	"handed_xargs_nothing",
	"handed_xargs_long",
	"handed_xargs_too_long",
	"handed_xargs_long_start",
	"handed_xargs_too_long_start",
	"handed_xargs_many_places",
	"handed_xargs_too_many_places",
	"handed_find_long",
	"handed_find_too_long",
	"handed_parallel",
	"handed_parallel_place",
	"handed_parallel_input",
	"handed_parallel_no_words",
	"handed_parallel_only_words",
	"handed_parallel_given",
	"handed_parallel_each",
	"handed_parallel_many",
	"handed_parallel_mark",
	"handed_parallel_nothing",
	"handed_xargs_mark",
	"handed_xargs_mark_apart",
	"handed_xargs_mark_letter",
	"handed_xargs_mark_long",
	"handed_fed_shell_elsewhere",
	"handed_fed_no_shell_elsewhere",
	"handed_xargs_one_word",
	"handed_xargs_mark_empty",
	"handed_xargs_marks_many",
	"handed_xargs_format",
	"handed_xargs_no_format",
	"handed_xargs_other_format",
	"handed_xargs_of_document",
	"handed_find_reads",
	"handed_find_reads_glob",
	"handed_find_reads_path",
	"handed_find_writes",
	"handed_find_writes_inside",
	"handed_find_shell",
	"handed_find_excluded",
	"handed_find_excluded_word",
	"handed_find_pruned",
	"handed_find_no_place",
	"handed_find_no_start",
	"handed_find_brackets",
	"handed_find_brackets_only",
	"handed_find_many_starts",
	"handed_fd",
	"pattern_open_start",
	"pattern_open_start_path",
	"pattern_open_start_later",
	"pattern_open_start_more",
	"pattern_exact",
	"pattern_exact_more",
	"pattern_option_between",
	"pattern_option_with_value",
	"pattern_options_between_all",
	"pattern_option_behind_lead",
	"pattern_words_between",
	"pattern_last_lead_missing",
	"pattern_case_of_program",
	"pattern_case_of_word",
	"pattern_near",
	"pattern_star_ends_word",
	"pattern_second_pattern",
	"pattern_open",
	"pattern_open_near",
	"pattern_open_end",
	"pattern_open_end_near",
	"pattern_many_parts",
	"pattern_many_parts_wrong_order",
	"pattern_three_parts",
	"pattern_three_parts_wrong_order",
	"pattern_three_parts_overlap",
	"pattern_one_part",
	"pattern_one_part_missing",
	"pattern_overlap_of_ends",
	"pattern_operator_first",
	"pattern_operator_behind_option",
	"pattern_operator_first_blank",
	"pattern_operator_first_near",
	"pattern_operator_first_other",
	"pattern_operator_first_quoted",
	"pattern_operator_behind_lead",
	"pattern_operator_star_behind_lead",
	"pattern_operator_behind_lead_near",
	"pattern_operator_behind_lead_shorter",
	"pattern_operator_behind_lead_longer",
	"pattern_operator_star_behind_lead_near",
	"pattern_operator_near",
	"pattern_operator_two_pipes",
	"pattern_operator_open",
	"pattern_operator_open_near",
	"pattern_here_document_in_form",
	"pattern_raw_text",
	"pattern_raw_start",
	"pattern_raw_open",
	"pattern_raw_operator",
	"pattern_raw_exact",
	"pattern_raw_blank",
	"pattern_raw_with_comment",
	"pattern_raw_with_longer_comment",
	"pattern_editor_text_on_its_own_line",
	"pattern_editor_text_behind_its_line",
	"pattern_editor_text_continued",
	"carrier_git_setting",
	"carrier_git_option_of_later_subcommand",
	"carrier_git_option_before_subcommand",
	"carrier_git_setting_written_out",
	"carrier_git_output",
	"carrier_git_output_harmless",
	"carrier_git_output_short",
	"carrier_git_output_next_word",
	"carrier_git_after_subcommand",
	"carrier_git_after_other_subcommand",
	"carrier_git_ext_diff",
	"carrier_git_subcommand",
	"carrier_git_rebase",
	"carrier_git_rebase_glued",
	"carrier_git_alias_setting",
	"carrier_git_two_dashes",
	"carrier_single_dash_long",
	"carrier_single_dash_long_equals",
	"carrier_single_dash_long_run",
	"carrier_two_dashes_for_one",
	"carrier_pytest_run",
	"carrier_pytest_written_out",
	"carrier_pytest_cluster",
	"carrier_pytest_write",
	"carrier_letter_with_equals",
	"carrier_letter_glued",
	"carrier_letter_next",
	"carrier_letter_last",
	"carrier_operand",
	"carrier_operand_harmless",
	"carrier_code",
	"carrier_code_harmless",
	"carrier_code_option",
	"carrier_delete",
	"carrier_only_first",
	"carrier_only_first_other",
	"carrier_only_first_nothing",
	"carrier_npm_test",
	"carrier_npm_shell",
	"carrier_no_carriers",
	"carrier_editor",
	"carrier_editor_runs",
	"carrier_editor_option",
	"carrier_editor_option_equals",
	"carrier_editor_option_shortened",
	"carrier_editor_option_glued",
	"carrier_editor_option_cluster",
	"carrier_editor_option_cluster_glued",
	"carrier_editor_option_last",
	"carrier_editor_substitutes",
	"carrier_editor_writes",
	"carrier_editor_writes_line",
	"carrier_editor_reads",
	"carrier_editor_reads_line",
	"carrier_editor_many_pieces",
	"carrier_pathspec_glob",
	"carrier_pathspec_no_glob",
	"carrier_pathspec_pattern",
	"carrier_pathspec_behind_pattern",
	"carrier_pathspec_pattern_given",
	"carrier_pathspec_pattern_file",
	"carrier_pathspec_question",
	"carrier_pathspec_class",
	"carrier_editor_option_short_equals",
	"carrier_carrier_folder",
	"carrier_carrier_folder_more",
	"carrier_carrier_folder_above",
	"carrier_prompt",
	"carrier_prompt_text",
	"allowed_plan",
	"allowed_plan_path",
	"allowed_plan_expansion",
	"allowed_plan_glob",
	"allowed_subscript_backquoted",
	"allowed_subscript_plain",
	"allowed_list_of_array",
	"allowed_substitution_alone",
	"allowed_variable_exported",
	"allowed_variable_of_nobody",
	"allowed_pathspec",
	"allowed_pathspec_glob",
	"allowed_pathspec_class",
	"allowed_pathspec_behind_flag",
	"allowed_pathspec_of_grep",
	"allowed_pathspec_behind_pattern",
	"allowed_pathspec_behind_given",
	"allowed_pathspec_behind_file",
	"allowed_pathspec_of_commit",
	"allowed_searched",
	"allowed_searched_as_value",
	"allowed_plan_braces",
	"allowed_plan_brace_alone",
	"allowed_plan_home",
	"allowed_plan_home_behind_equals",
	"allowed_plan_home_behind_colon",
	"allowed_plan_escaped",
	"allowed_plan_escaped_in_double",
	"allowed_plan_quoted",
	"allowed_plan_substitution",
	"allowed_plan_assignment",
	"allowed_plan_comment",
	"allowed_plan_odd",
	"allowed_plan_unbalanced",
	"allowed_plan_background",
	"allowed_prefix_of_program",
	"allowed_open_program",
	"allowed_open_program_other",
	"allowed_path_program",
	"allowed_path_program_other",
	"allowed_neutral",
	"allowed_neutral_alone",
	"allowed_neutral_absolute",
	"allowed_neutral_home",
	"allowed_neutral_climbing",
	"allowed_neutral_drive",
	"allowed_neutral_option",
	"allowed_neutral_plus",
	"allowed_neutral_empty",
	"allowed_neutral_two",
	"allowed_redirection_only",
	"allowed_redirections_plain",
	"allowed_redirection_other",
	"allowed_redirection_same_op",
	"allowed_shell_too_deep",
	"allowed_launcher_too_deep",
	"allowed_controls",
	"allowed_carriage_return",
	"allowed_carriage_return_line",
	"allowed_late_control",
	"allowed_odd_characters",
	"file_launcher_log",
	"file_launcher_transcript",
	"file_reads",
	"file_reads_short_option",
	"file_reads_any_short_option",
	"file_reads_equals",
	"file_reads_at",
	"file_reads_colon",
	"file_reads_comma",
	"file_reads_middle",
	"file_reads_long_option",
	"file_reads_quoted",
	"file_reads_in_script",
	"file_reads_script_not_as_file",
	"file_reads_launched",
	"file_reads_root",
	"file_echo",
	"file_echo_to_xargs",
	"file_echo_to_xargs_comment",
	"file_echo_to_cat",
	"file_echo_last",
	"file_echo_to_launched_xargs",
	"file_listed",
	"file_git_add",
	"file_git_add_behind_option",
	"file_git_show",
	"file_git_add_patch",
	"file_git_add_patch_long",
	"file_git_add_other_option",
	"file_git_status_verbose",
	"file_git_patch_elsewhere",
	"file_git_stash",
	"file_reads_cluster",
	"file_reads_long_cluster",
	"file_reads_longer_cluster",
	"file_reads_cluster_of_text",
	"file_lister_to_writer",
	"file_lister_to_remover",
	"file_lister_to_subcommand",
	"file_lister_to_reader",
	"file_lister_to_other",
	"file_lister_shown",
	"file_lister_of_folder",
	"file_lister_option",
	"file_lister_of_here",
	"file_formatter_in_folder",
	"file_formatter_in_folder_shows",
	"file_formatter_in_folder_by_option",
	"file_formatter_in_folder_without_option",
	"file_formatter_in_folder_by_subcommand",
	"file_formatter_in_folder_other",
	"file_formatter_here",
	"file_formatter_of_one",
	"file_link_in_folder",
	"file_link_elsewhere",
	"file_download_in_folder",
	"file_git_message",
	"file_git_message_equals",
	"file_git_message_own",
	"file_excluded",
	"file_pattern_operand",
	"file_pattern_second",
	"file_pattern_given",
	"file_pattern_given_equals",
	"file_pattern_given_glued",
	"file_pattern_option",
	"file_pattern_nothing",
	"file_pattern_git",
	"file_pattern_git_file",
	"file_pattern_git_nothing",
	"file_pattern_git_given",
	"file_pattern_git_given_glued",
	"file_pattern_git_given_apart",
	"file_pattern_git_behind_program_option",
	"file_pattern_behind_dashes",
	"file_pattern_option_behind_dashes",
	"file_pattern_equals_behind_dashes",
	"file_pattern_glued_behind_dashes",
	"file_pattern_before_dashes",
	"file_pattern_of_dashes",
	"file_pattern_is_option",
	"file_pattern_of_file",
	"file_pattern_glued_to_option",
	"file_pattern_shortened",
	"file_pattern_shortened_behind_dashes",
	"file_pattern_in_cluster",
	"file_pattern_in_value",
	"file_pattern_behind_value_letter",
	"file_pattern_taken_text",
	"file_text_of_other_program",
	"file_script_file_in_cluster",
	"file_copy_source",
	"file_copy_destination",
	"file_copy_destination_written",
	"file_copy_to_folder",
	"file_copy_name_to_folder",
	"file_copy_target",
	"file_copy_target_long",
	"file_copy_target_equals",
	"file_copy_target_glued",
	"file_copy_one",
	"file_copy_nothing",
	"file_copy_many_slashes",
	"file_move",
	"file_move_destination_read",
	"file_move_name",
	"file_remove",
	"file_touch",
	"file_tee",
	"file_option_file",
	"file_option_file_equals",
	"file_option_file_glued",
	"file_option_file_short_equals",
	"file_option_file_cluster",
	"file_option_file_cluster_glued",
	"file_option_file_other",
	"file_writes_first",
	"file_cd_substitution",
	"file_cd_substitution_redirection",
	"file_cd_backquotes",
	"file_cd_target",
	"file_cd_script",
	"file_cd_quote",
	"file_cd_document",
	"file_cd_twice_deep",
	"file_cd_in_brackets_script",
	"file_cd_in_brackets_substitution",
	"file_cd_other_substitution",
	"file_cd_second_folder",
	"file_cd_third_folder",
	"file_cd_long",
	"file_cd_too_long",
	"file_writes_in_place",
	"file_writes_in_place_long",
	"file_writes_in_place_cluster",
	"file_writes_not_in_place",
	"file_writes_last",
	"file_git_magic",
	"file_git_magic_short",
	"file_git_magic_excludes",
	"file_git_magic_written",
	"file_git_rm",
	"file_git_checkout",
	"file_git_apply",
	"file_git_apply_no_dashes",
	"file_git_status_no_writer",
	"file_code_reads",
	"file_code_reads_nothing",
	"file_code_writes",
	"file_folder",
	"file_folder_pushd",
	"file_folder_twice",
	"file_folder_absolute",
	"file_folder_absolute_file",
	"file_folder_two_words",
	"file_folder_empty",
	"file_folder_read",
	"file_folder_undone",
	"file_folder_undone_by_dash",
	"file_folder_of_group",
	"file_folder_behind_group",
	"file_folder_of_open_group",
	"file_folder_home",
	"file_folder_home_behind_another",
	"file_folder_launched",
	"file_excluded_cluster",
	"file_text_pair",
	"file_text_pair_name",
	"file_text_pair_behind",
	"file_pathspec_magic",
	"file_pathspec_excluded",
	"file_pathspec_root",
	"file_shown_only",
	"file_formatted",
	"file_formatted_workspace",
	"file_formatter",
	"file_formatter_workspace",
	"file_black",
	"file_black_shown",
	"file_black_workspace",
	"file_merge_file",
	"file_merge_file_read",
	"file_open_glob",
	"file_open_glob_all",
	"file_open_glob_excluded",
	"file_open_glob_ending",
	"file_open_glob_endings",
	"file_open_glob_no_ending",
	"file_open_glob_no_wildcard",
	"file_given_shortened",
	"file_given_cluster",
	"file_redirected_from",
	"file_long_word",
	"file_written_only_launcher",
	"sed_harmless",
	"sed_text",
	"sed_runs",
	"sed_runs_pattern",
	"sed_runs_other_delimiter",
	"sed_runs_shortened",
	"sed_runs_shortened_apart",
	"sed_shortest_option",
	"sed_other_option",
	"sed_in_cluster",
	"sed_in_cluster_apart",
	"sed_behind_valued_letter",
	"sed_behind_number",
	"sed_behind_nothing",
	"sed_behind_dashes",
	"sed_number",
	"sed_several",
	"sed_no_script",
	"sed_nothing_to_run",
	"sed_brackets",
	"sed_brackets_harmless",
	"sed_brackets_of_old_sed",
	"sed_brackets_class",
	"sed_brackets_other",
	"sed_brackets_name",
	"sed_any_delimiter",
	"sed_three_delimiters",
	"sed_four_delimiters",
	"sed_second_delimiter_in_file",
	"sed_escaped_backslash",
	"sed_letter_delimits",
	"sed_beyond_ascii_delimits",
	"sed_escaped_delimiter",
	"sed_all_text_is_run",
	"sed_text_is_not_run",
	"sed_continued",
	"sed_writes_line",
	"sed_writes_behind_flags",
	"sed_writes_other",
	"sed_reads_line",
	"sed_reads_other",
	"sed_comment",
	"sed_unknown",
	"sed_most_commands",
	"sed_more_commands",
	"sed_longest",
	"sed_longer",
	"sed_reads",
	"sed_writes",
	"folder_changed",
	"folder_changed_elsewhere",
	"folder_pushed",
	"folder_of_option",
	"folder_of_long_option",
	"folder_of_long_option_apart",
	"folder_of_glued_option",
	"folder_of_two_options",
	"folder_of_other_option",
	"folder_of_option_nothing",
	"folder_of_option_long",
	"folder_below",
	"folder_absolute",
	"folder_absolute_file",
	"folder_two_words",
	"folder_nothing",
	"folder_pushed_nothing",
	"folder_home",
	"folder_home_with_option",
	"folder_quoted",
	"folder_builtin",
	"folder_command",
	"folder_group",
	"folder_condition",
	"folder_timed",
	"folder_behind_assignment",
	"folder_behind_expansion",
	"folder_behind_arguments",
	"folder_in_child",
	"folder_in_program",
	"folder_braces",
	"folder_bracket",
	"folder_behind_bracket",
	"folder_behind_bracket_redirection",
	"folder_bracket_inside",
	"folder_bracket_closed_before",
	"folder_bracket_inner",
	"folder_bracket_between",
	"folder_brackets_unpaired",
	"folder_brackets_of_case",
	"folder_brackets_in_case",
	"folder_brackets_of_pattern",
	"folder_brackets_many",
	"folder_before_pipe",
	"folder_behind_pipe",
	"folder_in_background",
	"folder_list_in_background",
	"folder_list_not_in_background",
	"folder_keyword_in_background",
	"folder_long_list_in_background",
	"folder_longer_list_in_background",
	"folder_back",
	"folder_back_by_variable",
	"folder_back_by_braced_variable",
	"folder_back_by_tilde",
	"folder_back_once",
	"folder_back_twice",
	"folder_back_of_none",
	"folder_back_over_bracket",
	"folder_back_in_bracket",
	"folder_back_in_pipe",
	"folder_back_in_background",
	"folder_back_behind_popped",
	"folder_popped",
	"folder_popped_with_option",
	"folder_popped_twice",
	"folder_popped_between",
	"folder_popped_all",
	"folder_popped_alone",
	"folder_popped_before",
	"folder_popped_in_bracket",
	"folder_popped_behind_bracket",
	"folder_substitution",
	"folder_substitution_bare",
	"folder_substitution_backquoted",
	"folder_substitution_before",
	"folder_substitution_behind",
	"folder_substitution_twice",
	"folder_substitution_redirected",
	"folder_substitution_of_document",
	"folder_substitution_left_out",
	"folder_substitution_unpaired",
	"folder_substitution_nested",
	"folder_script",
	"folder_script_changes",
	"folder_script_before",
	"folder_script_as_file",
	"folder_document",
	"folder_document_script",
	"folder_quote_in_name",
	"folder_unbalanced",
	"folder_long_name",
	"folder_longest_name",
	"git_operation_status",
	"git_operation_status_lax",
	"git_operation_unknown",
	"git_operation_unknown_lax",
	"git_operation_git_word",
	"git_operation_long",
	"git_operation_long_underscore",
	"git_operation_harmless_first_word",
	"git_operation_shell",
	"git_operation_shell_lax",
	"git_operation_shell_target",
	"git_operation_shell_expansion",
	"git_operation_push_shell",
	"git_operation_push_shell_main",
	"git_operation_push_helper",
	"git_operation_push_helper_lax",
	"git_operation_push_main",
	"git_operation_push_main_lax",
	"git_operation_push_master",
	"git_operation_push_folded",
	"git_operation_push_feature",
	"git_operation_push_unknown_remote",
	"git_operation_push_domain",
	"git_operation_push_nothing",
	"git_operation_push_head",
	"git_operation_push_several",
	"git_operation_push_refspec",
	"git_operation_push_blank_target",
	"git_operation_force_push",
	"git_operation_delete",
	"git_operation_send",
	"git_operation_as_command",
	"git_operation_target_as_command",
	"git_operation_reads_env",
	"git_operation_blocked_command",
	"git_operation_odd",
	"git_operation_verb_is_option",
	"git_operation_ref_is_option",
	"git_operation_ref_is_variable",
	"git_operation_ref_is_substitution",
	"git_operation_target_remote_ref",
	"git_operation_target_deep",
	"git_operation_target_not_so_deep",
	"git_operation_target_remote",
	"git_operation_target_remote_and_branch",
	"git_operation_target_two_remotes",
	"git_operation_target_host",
	"git_operation_target_head_of_host",
	"git_operation_target_folder",
	"git_operation_target_final_slash",
	"git_operation_target_repository",
	"git_operation_target_wildcard",
	"git_operation_target_final_colon",
	"git_operation_target_head_of_remote",
	"git_operation_target_colon",
	"git_operation_target_tag",
	"git_operation_reads",
	"git_operation_writes",
	"git_operation_status_option",
	"git_operation_status_target_option",
	"git_operation_fetch_program",
	"git_operation_status_all",
	"git_operation_status_all_one_word",
	"git_operation_all",
	"git_operation_two_verbs",
	"git_push_main",
	"git_push_main_lax",
	"git_push_nothing",
	"git_push_remote_only",
	"git_push_head",
	"git_push_at",
	"git_push_head_to_main",
	"git_push_force_main",
	"git_push_full_name",
	"git_push_heads_name",
	"git_push_main_to_feature",
	"git_push_delete_colon",
	"git_push_trailing_colon",
	"git_push_colon",
	"git_push_plus_colon",
	"git_push_tag",
	"git_push_feature",
	"git_push_release",
	"git_push_hotfix",
	"git_push_not_hotfix",
	"git_push_wildcard_all",
	"git_push_wildcard_main",
	"git_push_wildcard_release",
	"git_push_wildcard_release_longer",
	"git_push_wildcard_hotfix",
	"git_push_wildcard_other",
	"git_push_wildcard_ref",
	"git_push_variable",
	"git_push_variable_in_name",
	"git_push_variable_wildcard",
	"git_push_all",
	"git_push_all_short",
	"git_push_branches",
	"git_push_dashes",
	"git_push_option_value",
	"git_push_repo",
	"git_push_repo_word",
	"git_push_several",
	"git_push_behind_options",
	"git_push_options_only",
	"git_push_git_alone",
	"git_push_version",
	"git_push_tag_ref",
	"git_push_empty",
	"git_push_excluded",
	"git_push_excluded_and_more",
	"git_push_tag_twice",
	"git_push_odd_name",
	"git_push_flags",
	"git_push_unknown_flag",
	"git_push_value_glued",
	"git_push_values_in_a_row",
	"git_push_abbreviated_flag",
	"git_push_abbreviated_value",
	"git_push_abbreviated_several",
	"git_push_no_flag",
	"git_push_unknown_option",
	"git_push_unsure_option",
	"git_push_value_equals",
	"git_push_dash",
	"git_push_behind_dashes",
	"git_push_help",
	"git_push_help_and_more",
	"git_push_behind_unlisted",
	"git_push_behind_unlisted_value",
	"git_push_behind_many_unlisted",
	"git_push_behind_expansion",
	"git_push_behind_value_and_value",
	"git_push_behind_global_equals",
	"git_push_behind_stop",
	"git_push_setting_no_value",
	"git_push_setting_matching",
	"git_push_setting_mirror",
	"git_push_setting_mirror_off",
	"git_push_setting_merge",
	"git_push_setting_branch_other",
	"git_push_setting_url",
	"git_push_setting_hidden",
	"git_push_setting_expansion",
	"git_push_setting_alias",
	"git_push_setting_alias_harmless",
	"git_push_setting_alias_own",
	"git_push_setting_alias_other",
	"git_push_setting_subtree",
	"git_push_environment_parameters",
	"git_push_environment_file",
	"git_push_environment_no_file",
	"git_push_environment_pair",
	"git_push_environment_key",
	"git_push_environment_many",
	"git_push_environment_most",
	"git_push_environment_other",
	"git_push_setting",
	"git_push_setting_glued",
	"git_push_setting_env",
	"git_push_setting_env_word",
	"git_push_setting_harmless",
	"git_push_environment",
	"git_push_environment_main",
	"git_program_of_its_own",
	"git_send_pack",
	"git_send_pack_nothing",
	"git_send_pack_unsure",
	"git_send_pack_all",
	"git_http_push",
	"git_subtree_push",
	"git_subtree_push_prefix",
	"git_subtree_push_no_ref",
	"git_subtree_unknown_option",
	"git_subtree_expansion",
	"git_subtree_pull",
	"git_svn_dcommit",
	"git_svn_fetch",
	"git_svn_expansion",
	"git_http_backend",
	"git_symbolic_ref",
	"git_symbolic_ref_head",
	"git_symbolic_ref_read",
	"git_config_get",
	"git_config_get_verb",
	"git_config_unset",
	"git_config_unset_verb",
	"git_config_set_verb",
	"git_config_edit",
	"git_config_edit_verb",
	"git_config_value_missing",
	"git_config_url",
	"git_config_hidden",
	"git_config_push",
	"git_config_alias",
	"git_config_harmless",
	"git_unknown_subcommand",
	"git_exec_path",
	"git_run_by_full_path",
	"mcp_allowed",
	"mcp_allowed_risk",
	"mcp_allowed_own_severity",
	"mcp_allowed_other_case",
	"mcp_blocked",
	"mcp_blocked_tab",
	"mcp_blocked_risk",
	"mcp_unknown",
	"mcp_unknown_risk",
	"mcp_unknown_lax",
	"mcp_target_with_tool",
	"mcp_target_name_only",
	"mcp_target_name_blocked",
	"mcp_target_name_blocked_lax",
	"mcp_target_url",
	"mcp_target_url_with_port",
	"mcp_target_odd_name",
	"mcp_target_no_name",
	"mcp_target_two_colons",
	"mcp_target_two_colons_lax",
	"mcp_tool_names_server",
	"mcp_tool_names_other",
	"mcp_tool_with_more_parts",
	"mcp_tool_cut_in_two_ways",
	"mcp_tool_cut_in_more_ways",
	"mcp_tool_folded",
	"mcp_tool_without_server",
	"mcp_tool_other_prefix",
	"mcp_tool_two_parts",
	"mcp_names_disagree",
	"mcp_names_agree",
	"mcp_path_argument",
	"mcp_path_argument_folded_capability",
	"mcp_path_argument_nested",
	"mcp_path_argument_other_capability",
	"mcp_path_argument_empty",
	"mcp_path_argument_no_path",
	"mcp_path_argument_odd",
	"mcp_path_tool",
	"mcp_path_target",
	"mcp_path_tool_of_name",
	"mcp_path_key_only",
	"mcp_path_key_like_file",
	"mcp_path_argument_blanks",
	"mcp_path_argument_long",
	"mcp_path_argument_control",
	"mcp_path_argument_replacement",
	"mcp_path_argument_content",
	"mcp_many_arguments",
	"mcp_many_arguments_last",
	"mcp_most_arguments",
	"mcp_command_argument",
	"mcp_command_argument_terminal",
	"mcp_command_argument_blank_capability",
	"mcp_command_argument_key",
	"mcp_command_argument_parts",
	"mcp_command_argument_exec",
	"mcp_command_argument_harmless",
	"mcp_command_argument_writes",
	"mcp_command_argument_invalid",
	"mcp_command_argument_odd",
	"mcp_command_argument_too_deep",
	"mcp_command_words",
	"mcp_command_words_not_all_texts",
	"mcp_command_and_words",
	"mcp_command_and_text",
	"mcp_command_words_too_many",
	"mcp_blocked_own_severity",
	"mcp_blocked_risk_folded",
	"mcp_odd_server",
	"mcp_odd_tool",
	"limit_longer_than_a_path",
	"limit_long_and_replacement_character",
	"limit_most_words",
	"limit_too_many_words",
	"limit_too_many_lines",
	"limit_most_signs",
	"limit_too_many_signs",
	"limit_signs_in_document",
	"limit_other_too_many_signs",
	"limit_blanks_are_no_words",
	"limit_blanks_only",
	"limit_words_of_a_script",
	"limit_more_words_of_a_script",
	"limit_words_left_out",
	"limit_first_words_of_a_long_script",
	"limit_last_words_of_a_long_script",
	"limit_words_of_two_texts",
	"limit_words_of_many_scripts",
	"limit_words_of_deeper_scripts",
	"limit_pipes_of_a_script",
	"limit_more_pipes",
	"limit_more_pipes_near",
	"limit_changes_of_folder",
	"limit_more_changes_of_folder",
	"limit_long_folder",
	"limit_commands_before_pattern",
	"limit_more_commands_before_pattern",
	"limit_more_commands_after_pattern",
	"limit_long_words_after_pattern",
	"limit_long_words_before_pattern",
	"limit_options_of_a_command",
	"limit_more_options",
	"limit_more_options_behind_launcher",
	"limit_more_places_for_a_program",
	"limit_most_units",
	"limit_many_actions_of_find",
	"limit_folders_of_copies",
	"limit_git_parameters",
	"limit_more_git_parameters",
	"limit_arguments_too_many_to_sort",
	"limit_long_arguments",
	"limit_few_long_arguments",
	"limit_arguments_of_many_parts",
	"limit_path_arguments_of_many_parts",
	"limit_arguments_without_capability",
	"limit_long_path_read",
	"limit_long_path_written",
	"limit_long_path_named",
	"limit_allowed_pipes",
	"limit_more_allowed_pipes",
	"limit_long_allowed_words",
	"limit_allowed_options",
	"limit_more_allowed_options",
	"near_parts_all",
	"near_parts_one_less",
	"near_part_between",
	"near_allowed_program_less",
	"near_allowed_program_more",
	"near_allowed_program_elsewhere",
	"near_allowed_program_backslash",
	"near_allowed_program_any",
	"near_allowed_words_less",
	"near_blocked_words_less",
	"near_approval_words_less",
	"near_approval_words_more",
	"near_path_less",
	"near_path_more",
	"near_written_more",
	"near_written_ending_more",
	"near_written_home_more",
	"near_allowed_carrier_more",
	"near_allowed_more",
	"near_operator_more",
	"near_long_text_folded",
	"near_stream_of_last_only",
	"near_home_is_no_folder",
	"near_folder_like_home",
	"near_bracket_in_quotes",
	"near_three_deep",
	"near_surrogate",
	"near_indented_delimiter",
	"near_eight_documents",
	"near_carried_by_subcommand",
	"near_scripts_one_more",
	"near_branch_ends_overlap",
	"near_branch_ends_meet",
	"near_branch_ends_less",
	"near_branch_ends_more",
	"near_piece_of_option",
	"near_assignment_like_pattern",
	"near_wildcard_other_end",
	"near_remote_is_expansion",
	"near_dashes_behind_dashes",
	"near_branch_more",
	"near_branch_ending_more",
	"together_command",
	"together_server",
	"together_unknown_action",
}

test_action_null_document if _is_as_expected("action_null_document")

test_action_number_document if _is_as_expected("action_number_document")

test_action_text_document if _is_as_expected("action_text_document")

test_action_list_document if _is_as_expected("action_list_document")

test_action_empty_document if _is_as_expected("action_empty_document")

test_action_empty_action_type if _is_as_expected("action_empty_action_type")

test_action_null_action_type if _is_as_expected("action_null_action_type")

test_action_number_action_type if _is_as_expected("action_number_action_type")

test_action_number_target if _is_as_expected("action_number_target")

test_action_list_operation if _is_as_expected("action_list_operation")

test_action_arguments_text if _is_as_expected("action_arguments_text")

test_action_arguments_object if _is_as_expected("action_arguments_object")

test_action_arguments_list if _is_as_expected("action_arguments_list")

test_action_arguments_null if _is_as_expected("action_arguments_null")

test_action_unknown_fields if _is_as_expected("action_unknown_fields")

test_action_read_nothing if _is_as_expected("action_read_nothing")

test_action_read_null_operation if _is_as_expected("action_read_null_operation")

test_action_read_plain if _is_as_expected("action_read_plain")

test_action_read_plain_lax if _is_as_expected("action_read_plain_lax")

test_action_read_blocked if _is_as_expected("action_read_blocked")

test_action_read_blocked_lax if _is_as_expected("action_read_blocked_lax")

test_action_read_with_read_word if _is_as_expected("action_read_with_read_word")

test_action_read_with_other_word if _is_as_expected("action_read_with_other_word")

test_action_read_resolved if _is_as_expected("action_read_resolved")

test_action_read_other_word_resolved if _is_as_expected("action_read_other_word_resolved")

test_action_read_control_character if _is_as_expected("action_read_control_character")

test_action_read_replacement_character if _is_as_expected("action_read_replacement_character")

test_action_read_resolved_control_character if _is_as_expected("action_read_resolved_control_character")

test_action_read_longest if _is_as_expected("action_read_longest")

test_action_read_too_long if _is_as_expected("action_read_too_long")

test_action_write_plain if _is_as_expected("action_write_plain")

test_action_write_nothing if _is_as_expected("action_write_nothing")

test_action_write_blocked if _is_as_expected("action_write_blocked")

test_action_write_approval if _is_as_expected("action_write_approval")

test_action_write_approval_own_group if _is_as_expected("action_write_approval_own_group")

test_action_write_folder if _is_as_expected("action_write_folder")

test_action_write_blocked_and_approval if _is_as_expected("action_write_blocked_and_approval")

test_action_write_resolved if _is_as_expected("action_write_resolved")

test_action_root_relative if _is_as_expected("action_root_relative")

test_action_root_top if _is_as_expected("action_root_top")

test_action_root_climbs if _is_as_expected("action_root_climbs")

test_action_root_climbs_with_blank if _is_as_expected("action_root_climbs_with_blank")

test_action_root_control_character if _is_as_expected("action_root_control_character")

test_action_root_drive if _is_as_expected("action_root_drive")

test_action_root_drive_top if _is_as_expected("action_root_drive_top")

test_action_root_no_drive if _is_as_expected("action_root_no_drive")

test_action_command_nothing if _is_as_expected("action_command_nothing")

test_action_command_bare_verb if _is_as_expected("action_command_bare_verb")

test_action_command_bare_verbs if _is_as_expected("action_command_bare_verbs")

test_action_command_by_operation if _is_as_expected("action_command_by_operation")

test_action_command_verb_and_text if _is_as_expected("action_command_verb_and_text")

test_action_command_two_texts if _is_as_expected("action_command_two_texts")

test_action_command_one_not_allowed if _is_as_expected("action_command_one_not_allowed")

test_action_command_both_allowed if _is_as_expected("action_command_both_allowed")

test_action_command_replacement_character if _is_as_expected("action_command_replacement_character")

test_action_command_allowed if _is_as_expected("action_command_allowed")

test_action_command_allowed_lax if _is_as_expected("action_command_allowed_lax")

test_action_command_unknown if _is_as_expected("action_command_unknown")

test_action_command_blocked if _is_as_expected("action_command_blocked")

test_action_command_own_severity if _is_as_expected("action_command_own_severity")

test_action_command_approval if _is_as_expected("action_command_approval")

test_action_command_approval_own_group if _is_as_expected("action_command_approval_own_group")

test_action_command_two_groups if _is_as_expected("action_command_two_groups")

test_action_git_nothing if _is_as_expected("action_git_nothing")

test_action_git_control_character if _is_as_expected("action_git_control_character")

test_action_git_operation_control_character if _is_as_expected("action_git_operation_control_character")

test_action_mcp_nothing if _is_as_expected("action_mcp_nothing")

test_action_mcp_server_control_character if _is_as_expected("action_mcp_server_control_character")

test_action_mcp_target_control_character if _is_as_expected("action_mcp_target_control_character")

test_action_mcp_tool_control_character if _is_as_expected("action_mcp_tool_control_character")

test_action_other_plain if _is_as_expected("action_other_plain")

test_action_other_empty if _is_as_expected("action_other_empty")

test_action_other_path if _is_as_expected("action_other_path")

test_action_other_resolved if _is_as_expected("action_other_resolved")

test_action_other_command if _is_as_expected("action_other_command")

test_action_replacement_character_in_operation if _is_as_expected("action_replacement_character_in_operation")

test_action_odd_allowed_command if _is_as_expected("action_odd_allowed_command")

test_action_other_odd_path if _is_as_expected("action_other_odd_path")

test_action_other_odd_text if _is_as_expected("action_other_odd_text")

test_action_other_push if _is_as_expected("action_other_push")

test_action_other_replacement_character if _is_as_expected("action_other_replacement_character")

test_action_other_operation_replacement_character if _is_as_expected("action_other_operation_replacement_character")

test_action_other_too_deep if _is_as_expected("action_other_too_deep")

test_path_folded if _is_as_expected("path_folded")

test_path_long_s if _is_as_expected("path_long_s")

test_path_kelvin if _is_as_expected("path_kelvin")

test_path_upper_beyond_ascii if _is_as_expected("path_upper_beyond_ascii")

test_path_cannot_be_folded_by_ascii if _is_as_expected("path_cannot_be_folded_by_ascii")

test_path_long_and_beyond_ascii if _is_as_expected("path_long_and_beyond_ascii")

test_path_long_ascii if _is_as_expected("path_long_ascii")

test_path_more_behind_name if _is_as_expected("path_more_behind_name")

test_path_workflow if _is_as_expected("path_workflow")

test_path_extension if _is_as_expected("path_extension")

test_path_near_extension if _is_as_expected("path_near_extension")

test_path_folder_itself if _is_as_expected("path_folder_itself")

test_path_near_folder if _is_as_expected("path_near_folder")

test_path_nested_folder if _is_as_expected("path_nested_folder")

test_path_two_literals if _is_as_expected("path_two_literals")

test_path_two_literals_other_way if _is_as_expected("path_two_literals_other_way")

test_path_many_literals if _is_as_expected("path_many_literals")

test_path_many_literals_missing if _is_as_expected("path_many_literals_missing")

test_path_many_literals_other_end if _is_as_expected("path_many_literals_other_end")

test_path_piece_inside_token if _is_as_expected("path_piece_inside_token")

test_path_dots if _is_as_expected("path_dots")

test_path_climbing_back if _is_as_expected("path_climbing_back")

test_path_backslashes if _is_as_expected("path_backslashes")

test_path_trailing_dots if _is_as_expected("path_trailing_dots")

test_path_trailing_blank_component if _is_as_expected("path_trailing_blank_component")

test_path_blank_dots if _is_as_expected("path_blank_dots")

test_path_double_slash if _is_as_expected("path_double_slash")

test_path_only_dots if _is_as_expected("path_only_dots")

test_path_stream if _is_as_expected("path_stream")

test_path_stream_empty_last if _is_as_expected("path_stream_empty_last")

test_path_stream_in_folder if _is_as_expected("path_stream_in_folder")

test_path_stream_all_cut if _is_as_expected("path_stream_all_cut")

test_path_absolute if _is_as_expected("path_absolute")

test_path_absolute_elsewhere if _is_as_expected("path_absolute_elsewhere")

test_path_absolute_in_root if _is_as_expected("path_absolute_in_root")

test_path_absolute_deep_in_root if _is_as_expected("path_absolute_deep_in_root")

test_path_absolute_root_with_dots if _is_as_expected("path_absolute_root_with_dots")

test_path_absolute_is_root if _is_as_expected("path_absolute_is_root")

test_path_absolute_above_root if _is_as_expected("path_absolute_above_root")

test_path_absolute_top if _is_as_expected("path_absolute_top")

test_path_absolute_beside_root if _is_as_expected("path_absolute_beside_root")

test_path_absolute_secrets_no_root if _is_as_expected("path_absolute_secrets_no_root")

test_path_absolute_floating_exact if _is_as_expected("path_absolute_floating_exact")

test_path_absolute_floating_pattern if _is_as_expected("path_absolute_floating_pattern")

test_path_absolute_floating_star if _is_as_expected("path_absolute_floating_star")

test_path_absolute_home if _is_as_expected("path_absolute_home")

test_path_absolute_root_home if _is_as_expected("path_absolute_root_home")

test_path_absolute_var_root_home if _is_as_expected("path_absolute_var_root_home")

test_path_absolute_mac_home if _is_as_expected("path_absolute_mac_home")

test_path_absolute_drive_home if _is_as_expected("path_absolute_drive_home")

test_path_absolute_drive_home_itself if _is_as_expected("path_absolute_drive_home_itself")

test_path_absolute_home_folder if _is_as_expected("path_absolute_home_folder")

test_path_absolute_home_too_short if _is_as_expected("path_absolute_home_too_short")

test_path_absolute_home_with_root if _is_as_expected("path_absolute_home_with_root")

test_path_absolute_home_with_other_root if _is_as_expected("path_absolute_home_with_other_root")

test_path_home_star if _is_as_expected("path_home_star")

test_path_home_named if _is_as_expected("path_home_named")

test_path_home_guess if _is_as_expected("path_home_guess")

test_path_home_user_guess if _is_as_expected("path_home_user_guess")

test_path_home_user if _is_as_expected("path_home_user")

test_path_home_user_with_dots if _is_as_expected("path_home_user_with_dots")

test_path_home_tilde if _is_as_expected("path_home_tilde")

test_path_home_itself if _is_as_expected("path_home_itself")

test_path_home_bashrc if _is_as_expected("path_home_bashrc")

test_path_home_bashrc_absolute if _is_as_expected("path_home_bashrc_absolute")

test_path_home_short_pattern if _is_as_expected("path_home_short_pattern")

test_path_home_short_pattern_elsewhere if _is_as_expected("path_home_short_pattern_elsewhere")

test_path_home_variable if _is_as_expected("path_home_variable")

test_path_home_other_variable if _is_as_expected("path_home_other_variable")

test_path_home_climbing if _is_as_expected("path_home_climbing")

test_path_home_climbing_to_top if _is_as_expected("path_home_climbing_to_top")

test_path_home_holds_root if _is_as_expected("path_home_holds_root")

test_path_home_folder_holds_root if _is_as_expected("path_home_folder_holds_root")

test_path_home_inside_root if _is_as_expected("path_home_inside_root")

test_path_home_other_folder if _is_as_expected("path_home_other_folder")

test_path_home_root_is_no_home if _is_as_expected("path_home_root_is_no_home")

test_path_home_is_root if _is_as_expected("path_home_is_root")

test_path_home_folder_above_root if _is_as_expected("path_home_folder_above_root")

test_path_home_folder_beside_root if _is_as_expected("path_home_folder_beside_root")

test_path_workspace_inside_home_pattern if _is_as_expected("path_workspace_inside_home_pattern")

test_path_workspace_absolute_pattern if _is_as_expected("path_workspace_absolute_pattern")

test_path_workspace_variable if _is_as_expected("path_workspace_variable")

test_path_workspace_itself if _is_as_expected("path_workspace_itself")

test_path_workspace_itself_with_root if _is_as_expected("path_workspace_itself_with_root")

test_path_workspace_itself_lax if _is_as_expected("path_workspace_itself_lax")

test_path_workspace_climbing if _is_as_expected("path_workspace_climbing")

test_path_workspace_climbing_with_root if _is_as_expected("path_workspace_climbing_with_root")

test_path_workspace_climbing_beyond_root if _is_as_expected("path_workspace_climbing_beyond_root")

test_path_workspace_climbing_beyond_drive if _is_as_expected("path_workspace_climbing_beyond_drive")

test_path_workspace_climbing_to_parent if _is_as_expected("path_workspace_climbing_to_parent")

test_path_workspace_parent_no_root if _is_as_expected("path_workspace_parent_no_root")

test_path_drive if _is_as_expected("path_drive")

test_path_drive_relative if _is_as_expected("path_drive_relative")

test_path_drive_itself if _is_as_expected("path_drive_itself")

test_path_drive_itself_bare if _is_as_expected("path_drive_itself_bare")

test_path_drive_behind_slash if _is_as_expected("path_drive_behind_slash")

test_path_drive_other if _is_as_expected("path_drive_other")

test_path_no_drive if _is_as_expected("path_no_drive")

test_path_proc_cwd if _is_as_expected("path_proc_cwd")

test_path_proc_cwd_itself if _is_as_expected("path_proc_cwd_itself")

test_path_proc_root if _is_as_expected("path_proc_root")

test_path_proc_other if _is_as_expected("path_proc_other")

test_path_proc_number if _is_as_expected("path_proc_number")

test_path_proc_no_number if _is_as_expected("path_proc_no_number")

test_path_proc_thread if _is_as_expected("path_proc_thread")

test_path_proc_no_thread if _is_as_expected("path_proc_no_thread")

test_path_descriptors_climbing if _is_as_expected("path_descriptors_climbing")

test_path_descriptors if _is_as_expected("path_descriptors")

test_path_proc_climbing if _is_as_expected("path_proc_climbing")

test_path_file_url if _is_as_expected("path_file_url")

test_path_file_localhost if _is_as_expected("path_file_localhost")

test_path_file_localhost_backslash if _is_as_expected("path_file_localhost_backslash")

test_path_file_localhost_only if _is_as_expected("path_file_localhost_only")

test_path_file_other_host if _is_as_expected("path_file_other_host")

test_path_file_bare if _is_as_expected("path_file_bare")

test_path_folder_above if _is_as_expected("path_folder_above")

test_path_folder_above_nested if _is_as_expected("path_folder_above_nested")

test_path_folder_above_absolute if _is_as_expected("path_folder_above_absolute")

test_path_folder_not_above if _is_as_expected("path_folder_not_above")

test_path_file_without_folder_above if _is_as_expected("path_file_without_folder_above")

test_path_lock_file if _is_as_expected("path_lock_file")

test_path_lock_file_folder if _is_as_expected("path_lock_file_folder")

test_path_odd_percent if _is_as_expected("path_odd_percent")

test_path_odd_percent_alone if _is_as_expected("path_odd_percent_alone")

test_path_odd_star if _is_as_expected("path_odd_star")

test_path_odd_tilde_digit if _is_as_expected("path_odd_tilde_digit")

test_path_odd_tilde if _is_as_expected("path_odd_tilde")

test_path_odd_invisible if _is_as_expected("path_odd_invisible")

test_path_odd_full_width if _is_as_expected("path_odd_full_width")

test_path_not_odd_joiner if _is_as_expected("path_not_odd_joiner")

test_path_odd_variable if _is_as_expected("path_odd_variable")

test_path_odd_variable_backslash if _is_as_expected("path_odd_variable_backslash")

test_path_not_odd_variable if _is_as_expected("path_not_odd_variable")

test_path_not_odd_dollar if _is_as_expected("path_not_odd_dollar")

test_path_not_odd_brackets if _is_as_expected("path_not_odd_brackets")

test_path_odd_resolved if _is_as_expected("path_odd_resolved")

test_path_odd_write if _is_as_expected("path_odd_write")

test_quote_single if _is_as_expected("quote_single")

test_quote_double if _is_as_expected("quote_double")

test_quote_double_escapes if _is_as_expected("quote_double_escapes")

test_quote_double_line if _is_as_expected("quote_double_line")

test_quote_double_dollar_quote if _is_as_expected("quote_double_dollar_quote")

test_quote_escaped if _is_as_expected("quote_escaped")

test_quote_escaped_blank if _is_as_expected("quote_escaped_blank")

test_quote_escaped_line if _is_as_expected("quote_escaped_line")

test_quote_escaped_operator if _is_as_expected("quote_escaped_operator")

test_quote_escaped_quote if _is_as_expected("quote_escaped_quote")

test_quote_escaped_quote_in_single if _is_as_expected("quote_escaped_quote_in_single")

test_quote_locale_quotes if _is_as_expected("quote_locale_quotes")

test_quote_single_in_double if _is_as_expected("quote_single_in_double")

test_quote_double_in_single if _is_as_expected("quote_double_in_single")

test_quote_glued if _is_as_expected("quote_glued")

test_quote_empty if _is_as_expected("quote_empty")

test_quote_open_single if _is_as_expected("quote_open_single")

test_quote_open_double if _is_as_expected("quote_open_double")

test_quote_open_ansi if _is_as_expected("quote_open_ansi")

test_quote_mentioned if _is_as_expected("quote_mentioned")

test_quote_ansi if _is_as_expected("quote_ansi")

test_quote_ansi_hex if _is_as_expected("quote_ansi_hex")

test_quote_ansi_hex_one_digit if _is_as_expected("quote_ansi_hex_one_digit")

test_quote_ansi_hex_letter_after if _is_as_expected("quote_ansi_hex_letter_after")

test_quote_ansi_hex_upper if _is_as_expected("quote_ansi_hex_upper")

test_quote_ansi_hex_none if _is_as_expected("quote_ansi_hex_none")

test_quote_ansi_short_unicode if _is_as_expected("quote_ansi_short_unicode")

test_quote_ansi_short_unicode_few if _is_as_expected("quote_ansi_short_unicode_few")

test_quote_ansi_short_unicode_none if _is_as_expected("quote_ansi_short_unicode_none")

test_quote_ansi_surrogate if _is_as_expected("quote_ansi_surrogate")

test_quote_ansi_long_unicode if _is_as_expected("quote_ansi_long_unicode")

test_quote_ansi_long_unicode_beyond if _is_as_expected("quote_ansi_long_unicode_beyond")

test_quote_ansi_long_unicode_none if _is_as_expected("quote_ansi_long_unicode_none")

test_quote_ansi_three_hex if _is_as_expected("quote_ansi_three_hex")

test_quote_ansi_octal if _is_as_expected("quote_ansi_octal")

test_quote_ansi_octal_two if _is_as_expected("quote_ansi_octal_two")

test_quote_ansi_octal_one if _is_as_expected("quote_ansi_octal_one")

test_quote_ansi_octal_beyond if _is_as_expected("quote_ansi_octal_beyond")

test_quote_ansi_control if _is_as_expected("quote_ansi_control")

test_quote_ansi_newline if _is_as_expected("quote_ansi_newline")

test_quote_ansi_letters if _is_as_expected("quote_ansi_letters")

test_quote_ansi_quote if _is_as_expected("quote_ansi_quote")

test_quote_ansi_backslash if _is_as_expected("quote_ansi_backslash")

test_quote_ansi_unknown if _is_as_expected("quote_ansi_unknown")

test_quote_ansi_plain if _is_as_expected("quote_ansi_plain")

test_quote_ansi_dollar_quote if _is_as_expected("quote_ansi_dollar_quote")

test_quote_no_ansi_in_word_end if _is_as_expected("quote_no_ansi_in_word_end")

test_comment_whole if _is_as_expected("comment_whole")

test_comment_behind if _is_as_expected("comment_behind")

test_comment_behind_tab if _is_as_expected("comment_behind_tab")

test_comment_behind_operator if _is_as_expected("comment_behind_operator")

test_comment_next_line if _is_as_expected("comment_next_line")

test_comment_next_line_escaped if _is_as_expected("comment_next_line_escaped")

test_comment_second_line if _is_as_expected("comment_second_line")

test_comment_not_in_word if _is_as_expected("comment_not_in_word")

test_comment_not_quoted if _is_as_expected("comment_not_quoted")

test_comment_not_in_double if _is_as_expected("comment_not_in_double")

test_comment_not_escaped if _is_as_expected("comment_not_escaped")

test_comment_not_behind_quote if _is_as_expected("comment_not_behind_quote")

test_comment_behind_bracket if _is_as_expected("comment_behind_bracket")

test_comment_in_substitution if _is_as_expected("comment_in_substitution")

test_comment_behind_number_sign if _is_as_expected("comment_behind_number_sign")

test_comment_with_quote if _is_as_expected("comment_with_quote")

test_comment_at_end if _is_as_expected("comment_at_end")

test_substitution_dollar if _is_as_expected("substitution_dollar")

test_substitution_in_double if _is_as_expected("substitution_in_double")

test_substitution_in_single if _is_as_expected("substitution_in_single")

test_substitution_backquotes if _is_as_expected("substitution_backquotes")

test_substitution_backquotes_in_double if _is_as_expected("substitution_backquotes_in_double")

test_substitution_backquotes_in_single if _is_as_expected("substitution_backquotes_in_single")

test_substitution_backquotes_nested if _is_as_expected("substitution_backquotes_nested")

test_substitution_backquotes_escapes if _is_as_expected("substitution_backquotes_escapes")

test_substitution_backquote_open if _is_as_expected("substitution_backquote_open")

test_substitution_backquote_quotes if _is_as_expected("substitution_backquote_quotes")

test_substitution_backquotes_twice if _is_as_expected("substitution_backquotes_twice")

test_substitution_nested_two if _is_as_expected("substitution_nested_two")

test_substitution_nested_three if _is_as_expected("substitution_nested_three")

test_substitution_nested_four if _is_as_expected("substitution_nested_four")

test_substitution_nested_five if _is_as_expected("substitution_nested_five")

test_substitution_nested_quotes if _is_as_expected("substitution_nested_quotes")

test_substitution_nested_brackets if _is_as_expected("substitution_nested_brackets")

test_substitution_nested_brackets_deep if _is_as_expected("substitution_nested_brackets_deep")

test_substitution_quote_inside if _is_as_expected("substitution_quote_inside")

test_substitution_open if _is_as_expected("substitution_open")

test_substitution_open_in_double if _is_as_expected("substitution_open_in_double")

test_substitution_open_second if _is_as_expected("substitution_open_second")

test_substitution_bracket_only if _is_as_expected("substitution_bracket_only")

test_substitution_bracket_and_dollar if _is_as_expected("substitution_bracket_and_dollar")

test_substitution_function_definition if _is_as_expected("substitution_function_definition")

test_substitution_arithmetic if _is_as_expected("substitution_arithmetic")

test_substitution_case_in if _is_as_expected("substitution_case_in")

test_substitution_case_in_backquotes if _is_as_expected("substitution_case_in_backquotes")

test_substitution_case_alone if _is_as_expected("substitution_case_alone")

test_substitution_process if _is_as_expected("substitution_process")

test_substitution_variable if _is_as_expected("substitution_variable")

test_substitution_variable_before if _is_as_expected("substitution_variable_before")

test_substitution_backquotes_before if _is_as_expected("substitution_backquotes_before")

test_substitution_substitution_before if _is_as_expected("substitution_substitution_before")

test_substitution_many_openers if _is_as_expected("substitution_many_openers")

test_substitution_many_brackets if _is_as_expected("substitution_many_brackets")

test_substitution_redirection_inside if _is_as_expected("substitution_redirection_inside")

test_substitution_here_document_of_commit if _is_as_expected("substitution_here_document_of_commit")

test_brace_group if _is_as_expected("brace_group")

test_brace_whole if _is_as_expected("brace_whole")

test_brace_two_groups if _is_as_expected("brace_two_groups")

test_brace_nested if _is_as_expected("brace_nested")

test_brace_nested_before if _is_as_expected("brace_nested_before")

test_brace_nested_side_by_side if _is_as_expected("brace_nested_side_by_side")

test_brace_nested_group_follows if _is_as_expected("brace_nested_group_follows")

test_brace_no_comma if _is_as_expected("brace_no_comma")

test_brace_no_comma_nested if _is_as_expected("brace_no_comma_nested")

test_brace_range if _is_as_expected("brace_range")

test_brace_range_one_letter if _is_as_expected("brace_range_one_letter")

test_brace_range_one_number if _is_as_expected("brace_range_one_number")

test_brace_range_no_ends if _is_as_expected("brace_range_no_ends")

test_brace_range_three_parts if _is_as_expected("brace_range_three_parts")

test_brace_empty_alternative if _is_as_expected("brace_empty_alternative")

test_brace_only_empty if _is_as_expected("brace_only_empty")

test_brace_quoted if _is_as_expected("brace_quoted")

test_brace_quoted_comma if _is_as_expected("brace_quoted_comma")

test_brace_escaped if _is_as_expected("brace_escaped")

test_brace_open if _is_as_expected("brace_open")

test_brace_closed_only if _is_as_expected("brace_closed_only")

test_brace_closed_first if _is_as_expected("brace_closed_first")

test_brace_closed_twice if _is_as_expected("brace_closed_twice")

test_brace_closed_before_group if _is_as_expected("brace_closed_before_group")

test_brace_alone if _is_as_expected("brace_alone")

test_brace_many_words if _is_as_expected("brace_many_words")

test_brace_too_many_words if _is_as_expected("brace_too_many_words")

test_brace_too_many_words_early if _is_as_expected("brace_too_many_words_early")

test_brace_many_groups if _is_as_expected("brace_many_groups")

test_brace_descriptor if _is_as_expected("brace_descriptor")

test_brace_writes if _is_as_expected("brace_writes")

test_here_document_quoted if _is_as_expected("here_document_quoted")

test_here_document_here_string_inside if _is_as_expected("here_document_here_string_inside")

test_here_document_double_quoted if _is_as_expected("here_document_double_quoted")

test_here_document_escaped if _is_as_expected("here_document_escaped")

test_here_document_unquoted if _is_as_expected("here_document_unquoted")

test_here_document_unquoted_substitution if _is_as_expected("here_document_unquoted_substitution")

test_here_document_unquoted_backquotes if _is_as_expected("here_document_unquoted_backquotes")

test_here_document_unquoted_quotes if _is_as_expected("here_document_unquoted_quotes")

test_here_document_quoted_substitution if _is_as_expected("here_document_quoted_substitution")

test_here_document_tabs if _is_as_expected("here_document_tabs")

test_here_document_tabs_not_taken if _is_as_expected("here_document_tabs_not_taken")

test_here_document_blank_before_word if _is_as_expected("here_document_blank_before_word")

test_here_document_to_shell if _is_as_expected("here_document_to_shell")

test_here_document_to_shell_unquoted if _is_as_expected("here_document_to_shell_unquoted")

test_here_document_to_shell_option if _is_as_expected("here_document_to_shell_option")

test_here_document_to_python if _is_as_expected("here_document_to_python")

test_here_document_to_pipe if _is_as_expected("here_document_to_pipe")

test_here_document_command_behind if _is_as_expected("here_document_command_behind")

test_here_document_command_on_line if _is_as_expected("here_document_command_on_line")

test_here_document_two if _is_as_expected("here_document_two")

test_here_document_nine if _is_as_expected("here_document_nine")

test_here_document_in_arithmetic if _is_as_expected("here_document_in_arithmetic")

test_here_document_behind_arithmetic if _is_as_expected("here_document_behind_arithmetic")

test_here_document_made_by_continued_line if _is_as_expected("here_document_made_by_continued_line")

test_here_document_not_made_in_quoted if _is_as_expected("here_document_not_made_in_quoted")

test_here_document_behind_backslash if _is_as_expected("here_document_behind_backslash")

test_here_document_no_end if _is_as_expected("here_document_no_end")

test_here_document_no_word if _is_as_expected("here_document_no_word")

test_here_document_no_end_of_quote if _is_as_expected("here_document_no_end_of_quote")

test_here_document_odd_word if _is_as_expected("here_document_odd_word")

test_here_document_glued_word if _is_as_expected("here_document_glued_word")

test_here_document_line_continues if _is_as_expected("here_document_line_continues")

test_here_document_in_quotes if _is_as_expected("here_document_in_quotes")

test_here_document_in_double if _is_as_expected("here_document_in_double")

test_here_document_in_comment if _is_as_expected("here_document_in_comment")

test_here_document_line_ends_in_comment if _is_as_expected("here_document_line_ends_in_comment")

test_here_document_line_opens_quote if _is_as_expected("here_document_line_opens_quote")

test_here_document_behind_bracket if _is_as_expected("here_document_behind_bracket")

test_here_document_behind_open_substitution if _is_as_expected("here_document_behind_open_substitution")

test_here_document_behind_closed_and_open if _is_as_expected("here_document_behind_closed_and_open")

test_here_document_behind_many_brackets if _is_as_expected("here_document_behind_many_brackets")

test_here_document_behind_many_quotes if _is_as_expected("here_document_behind_many_quotes")

test_here_document_specials if _is_as_expected("here_document_specials")

test_here_document_form_shown if _is_as_expected("here_document_form_shown")

test_here_document_last_line if _is_as_expected("here_document_last_line")

test_here_document_writes if _is_as_expected("here_document_writes")

test_here_document_string if _is_as_expected("here_document_string")

test_here_document_string_harmless if _is_as_expected("here_document_string_harmless")

test_here_document_string_and_document if _is_as_expected("here_document_string_and_document")

test_operator_and if _is_as_expected("operator_and")

test_operator_or if _is_as_expected("operator_or")

test_operator_pipe if _is_as_expected("operator_pipe")

test_operator_pipe_all if _is_as_expected("operator_pipe_all")

test_operator_background if _is_as_expected("operator_background")

test_operator_line if _is_as_expected("operator_line")

test_operator_windows_line if _is_as_expected("operator_windows_line")

test_operator_tab if _is_as_expected("operator_tab")

test_operator_many_blanks if _is_as_expected("operator_many_blanks")

test_operator_all_allowed if _is_as_expected("operator_all_allowed")

test_operator_one_not_allowed if _is_as_expected("operator_one_not_allowed")

test_operator_background_not_allowed if _is_as_expected("operator_background_not_allowed")

test_operator_brackets_not_allowed if _is_as_expected("operator_brackets_not_allowed")

test_operator_output if _is_as_expected("operator_output")

test_operator_output_append if _is_as_expected("operator_output_append")

test_operator_output_force if _is_as_expected("operator_output_force")

test_operator_output_all if _is_as_expected("operator_output_all")

test_operator_output_descriptor if _is_as_expected("operator_output_descriptor")

test_operator_output_both if _is_as_expected("operator_output_both")

test_operator_output_to_descriptor if _is_as_expected("operator_output_to_descriptor")

test_operator_output_close_descriptor if _is_as_expected("operator_output_close_descriptor")

test_operator_output_null if _is_as_expected("operator_output_null")

test_operator_output_other if _is_as_expected("operator_output_other")

test_operator_input if _is_as_expected("operator_input")

test_operator_input_and_output if _is_as_expected("operator_input_and_output")

test_operator_input_descriptor if _is_as_expected("operator_input_descriptor")

test_operator_redirection_only if _is_as_expected("operator_redirection_only")

test_operator_redirection_without_target if _is_as_expected("operator_redirection_without_target")

test_operator_redirection_before if _is_as_expected("operator_redirection_before")

test_operator_controls if _is_as_expected("operator_controls")

test_operator_audit if _is_as_expected("operator_audit")

test_operator_audit_quoted if _is_as_expected("operator_audit_quoted")

test_operator_audit_in_script if _is_as_expected("operator_audit_in_script")

test_operator_audit_overwritten if _is_as_expected("operator_audit_overwritten")

test_operator_curl_to_shell if _is_as_expected("operator_curl_to_shell")

test_operator_curl_to_shell_glued if _is_as_expected("operator_curl_to_shell_glued")

test_operator_curl_to_other if _is_as_expected("operator_curl_to_other")

test_operator_curl_behind_other if _is_as_expected("operator_curl_behind_other")

test_operator_curl_and_input if _is_as_expected("operator_curl_and_input")

test_operator_curl_in_document if _is_as_expected("operator_curl_in_document")

test_launch_assignment if _is_as_expected("launch_assignment")

test_launch_assignment_digit if _is_as_expected("launch_assignment_digit")

test_launch_assignment_only if _is_as_expected("launch_assignment_only")

test_launch_no_assignment if _is_as_expected("launch_no_assignment")

test_launch_equals_first if _is_as_expected("launch_equals_first")

test_launch_keyword if _is_as_expected("launch_keyword")

test_launch_not if _is_as_expected("launch_not")

test_launch_time if _is_as_expected("launch_time")

test_launch_number_first if _is_as_expected("launch_number_first")

test_launch_sudo if _is_as_expected("launch_sudo")

test_launch_sudo_options if _is_as_expected("launch_sudo_options")

test_launch_sudo_option_with_value if _is_as_expected("launch_sudo_option_with_value")

test_launch_sudo_nothing if _is_as_expected("launch_sudo_nothing")

test_launch_sudo_only_options if _is_as_expected("launch_sudo_only_options")

test_launch_env_assignment if _is_as_expected("launch_env_assignment")

test_launch_eval_word_with_equals if _is_as_expected("launch_eval_word_with_equals")

test_launch_env_odd_assignment if _is_as_expected("launch_env_odd_assignment")

test_launch_timeout_exponent if _is_as_expected("launch_timeout_exponent")

test_launch_timeout_hexadecimal if _is_as_expected("launch_timeout_hexadecimal")

test_launch_timeout_endless if _is_as_expected("launch_timeout_endless")

test_launch_timeout_point if _is_as_expected("launch_timeout_point")

test_launch_timeout_name if _is_as_expected("launch_timeout_name")

test_launch_env_dash if _is_as_expected("launch_env_dash")

test_launch_nice_number if _is_as_expected("launch_nice_number")

test_launch_timeout_number if _is_as_expected("launch_timeout_number")

test_launch_timeout_fraction if _is_as_expected("launch_timeout_fraction")

test_launch_timeout_other_ending if _is_as_expected("launch_timeout_other_ending")

test_launch_plus_option if _is_as_expected("launch_plus_option")

test_launch_xargs if _is_as_expected("launch_xargs")

test_launch_own_launcher if _is_as_expected("launch_own_launcher")

test_launch_flock_two if _is_as_expected("launch_flock_two")

test_launch_command if _is_as_expected("launch_command")

test_launch_command_harmless if _is_as_expected("launch_command_harmless")

test_launch_program_path if _is_as_expected("launch_program_path")

test_launch_program_windows if _is_as_expected("launch_program_windows")

test_launch_program_command_file if _is_as_expected("launch_program_command_file")

test_launch_program_other_ending if _is_as_expected("launch_program_other_ending")

test_launch_program_folder_in_pattern if _is_as_expected("launch_program_folder_in_pattern")

test_launch_docker_exec if _is_as_expected("launch_docker_exec")

test_launch_docker_option_before if _is_as_expected("launch_docker_option_before")

test_launch_docker_images if _is_as_expected("launch_docker_images")

test_launch_npm_exec if _is_as_expected("launch_npm_exec")

test_launch_uv_run if _is_as_expected("launch_uv_run")

test_launch_find_exec if _is_as_expected("launch_find_exec")

test_launch_find_exec_plus if _is_as_expected("launch_find_exec_plus")

test_launch_find_exec_twice if _is_as_expected("launch_find_exec_twice")

test_launch_find_exec_nothing if _is_as_expected("launch_find_exec_nothing")

test_launch_find_plain if _is_as_expected("launch_find_plain")

test_launch_expansion if _is_as_expected("launch_expansion")

test_launch_expansion_all_arguments if _is_as_expected("launch_expansion_all_arguments")

test_launch_expansion_quoted if _is_as_expected("launch_expansion_quoted")

test_launch_expansion_between if _is_as_expected("launch_expansion_between")

test_launch_expansion_between_backquotes if _is_as_expected("launch_expansion_between_backquotes")

test_launch_expansion_between_all_arguments if _is_as_expected("launch_expansion_between_all_arguments")

test_launch_expansion_between_quoted if _is_as_expected("launch_expansion_between_quoted")

test_launch_expansion_first if _is_as_expected("launch_expansion_first")

test_launch_descriptor_between if _is_as_expected("launch_descriptor_between")

test_launch_descriptor_before if _is_as_expected("launch_descriptor_before")

test_launch_array_element if _is_as_expected("launch_array_element")

test_launch_array_element_quoted if _is_as_expected("launch_array_element_quoted")

test_launch_array_element_number if _is_as_expected("launch_array_element_number")

test_launch_for_without_list if _is_as_expected("launch_for_without_list")

test_launch_for_in_braces if _is_as_expected("launch_for_in_braces")

test_launch_for_with_list if _is_as_expected("launch_for_with_list")

test_launch_select_without_list if _is_as_expected("launch_select_without_list")

test_launch_four_deep if _is_as_expected("launch_four_deep")

test_launch_too_deep if _is_as_expected("launch_too_deep")

test_launch_too_many if _is_as_expected("launch_too_many")

test_launch_many_words if _is_as_expected("launch_many_words")

test_launch_over_thousand_words if _is_as_expected("launch_over_thousand_words")

test_launch_over_thousand_words_few if _is_as_expected("launch_over_thousand_words_few")

test_launch_empty_group if _is_as_expected("launch_empty_group")

test_launch_listed_value if _is_as_expected("launch_listed_value")

test_launch_listed_value_behind_operand if _is_as_expected("launch_listed_value_behind_operand")

test_launch_listed_value_behind_option if _is_as_expected("launch_listed_value_behind_option")

test_launch_listed_option_as_value if _is_as_expected("launch_listed_option_as_value")

test_launch_unlisted_value if _is_as_expected("launch_unlisted_value")

test_launch_spoken if _is_as_expected("launch_spoken")

test_launch_spoken_behind_dashes if _is_as_expected("launch_spoken_behind_dashes")

test_launch_spoken_as_box if _is_as_expected("launch_spoken_as_box")

test_launch_spoken_as_value if _is_as_expected("launch_spoken_as_value")

test_launch_spoken_as_pod if _is_as_expected("launch_spoken_as_pod")

test_launch_spoken_behind_other_dashes if _is_as_expected("launch_spoken_behind_other_dashes")

test_launch_spoken_by_none if _is_as_expected("launch_spoken_by_none")

test_launch_spoken_in_image if _is_as_expected("launch_spoken_in_image")

test_launch_spoken_without_dashes if _is_as_expected("launch_spoken_without_dashes")

test_launch_spoken_by_unlisted if _is_as_expected("launch_spoken_by_unlisted")

test_launch_spoken_behind_unlisted if _is_as_expected("launch_spoken_behind_unlisted")

test_launch_coprocess if _is_as_expected("launch_coprocess")

test_launch_coprocess_second if _is_as_expected("launch_coprocess_second")

test_launch_coprocess_speaks if _is_as_expected("launch_coprocess_speaks")

test_launch_coprocess_named if _is_as_expected("launch_coprocess_named")

test_launch_coprocess_named_echo if _is_as_expected("launch_coprocess_named_echo")

test_launch_coprocess_loop_named_echo if _is_as_expected("launch_coprocess_loop_named_echo")

test_launch_array if _is_as_expected("launch_array")

test_launch_array_of_lines if _is_as_expected("launch_array_of_lines")

test_launch_array_is_command if _is_as_expected("launch_array_is_command")

test_launch_array_is_fed if _is_as_expected("launch_array_is_fed")

test_launch_array_is_here_string if _is_as_expected("launch_array_is_here_string")

test_launch_array_is_printed_to_file if _is_as_expected("launch_array_is_printed_to_file")

test_launch_array_substitution if _is_as_expected("launch_array_substitution")

test_launch_array_not_closed if _is_as_expected("launch_array_not_closed")

test_launch_array_of_value if _is_as_expected("launch_array_of_value")

test_launch_array_of_none if _is_as_expected("launch_array_of_none")

test_launch_array_of_command if _is_as_expected("launch_array_of_command")

test_launch_array_beside_command if _is_as_expected("launch_array_beside_command")

test_script_mapfile_callback if _is_as_expected("script_mapfile_callback")

test_script_alias_element if _is_as_expected("script_alias_element")

test_script_setting_of_text if _is_as_expected("script_setting_of_text")

test_script_setting_that_runs if _is_as_expected("script_setting_that_runs")

test_script_setting_of_another if _is_as_expected("script_setting_of_another")

test_script_spoken_into_shell if _is_as_expected("script_spoken_into_shell")

test_script_shell if _is_as_expected("script_shell")

test_script_shell_cluster if _is_as_expected("script_shell_cluster")

test_script_shell_long_option if _is_as_expected("script_shell_long_option")

test_script_shell_option_only if _is_as_expected("script_shell_option_only")

test_script_shell_arguments if _is_as_expected("script_shell_arguments")

test_script_shell_no_script if _is_as_expected("script_shell_no_script")

test_script_shell_nothing_behind if _is_as_expected("script_shell_nothing_behind")

test_script_eval if _is_as_expected("script_eval")

test_script_eval_words if _is_as_expected("script_eval_words")

test_script_ssh if _is_as_expected("script_ssh")

test_script_ssh_quoted if _is_as_expected("script_ssh_quoted")

test_script_watch if _is_as_expected("script_watch")

test_script_trap if _is_as_expected("script_trap")

test_script_env_split if _is_as_expected("script_env_split")

test_script_env_split_long if _is_as_expected("script_env_split_long")

test_script_env_split_glued if _is_as_expected("script_env_split_glued")

test_script_env_split_nothing if _is_as_expected("script_env_split_nothing")

test_script_su_cluster if _is_as_expected("script_su_cluster")

test_script_su_cluster_next if _is_as_expected("script_su_cluster_next")

test_script_su if _is_as_expected("script_su")

test_script_alias if _is_as_expected("script_alias")

test_script_alias_print if _is_as_expected("script_alias_print")

test_script_python if _is_as_expected("script_python")

test_script_python_list if _is_as_expected("script_python_list")

test_script_python_harmless if _is_as_expected("script_python_harmless")

test_script_python_file if _is_as_expected("script_python_file")

test_script_node_shortened if _is_as_expected("script_node_shortened")

test_script_node if _is_as_expected("script_node")

test_script_awk if _is_as_expected("script_awk")

test_script_awk_option if _is_as_expected("script_awk_option")

test_script_piped_text if _is_as_expected("script_piped_text")

test_script_piped_words if _is_as_expected("script_piped_words")

test_script_piped_lines if _is_as_expected("script_piped_lines")

test_script_piped_through if _is_as_expected("script_piped_through")

test_script_piped_to_script if _is_as_expected("script_piped_to_script")

test_script_piped_standard_input if _is_as_expected("script_piped_standard_input")

test_script_piped_stdin_file if _is_as_expected("script_piped_stdin_file")

test_script_piped_interpreter if _is_as_expected("script_piped_interpreter")

test_script_piped_not_shell if _is_as_expected("script_piped_not_shell")

test_script_piped_second_line if _is_as_expected("script_piped_second_line")

test_script_piped_document if _is_as_expected("script_piped_document")

test_script_not_piped if _is_as_expected("script_not_piped")

test_script_levels_four if _is_as_expected("script_levels_four")

test_script_levels_five if _is_as_expected("script_levels_five")

test_script_levels_six if _is_as_expected("script_levels_six")

test_script_levels_most if _is_as_expected("script_levels_most")

test_script_levels_too_many if _is_as_expected("script_levels_too_many")

test_script_too_many_scripts if _is_as_expected("script_too_many_scripts")

test_script_most_scripts if _is_as_expected("script_most_scripts")

test_script_too_long_first if _is_as_expected("script_too_long_first")

test_script_longest_first if _is_as_expected("script_longest_first")

test_script_too_long_second if _is_as_expected("script_too_long_second")

test_script_too_long_third if _is_as_expected("script_too_long_third")

test_script_too_long_fourth if _is_as_expected("script_too_long_fourth")

test_script_not_too_long_fourth if _is_as_expected("script_not_too_long_fourth")

test_script_too_many_signs if _is_as_expected("script_too_many_signs")

test_fed_ssh if _is_as_expected("fed_ssh")

test_fed_ssh_option if _is_as_expected("fed_ssh_option")

test_fed_ssh_shell if _is_as_expected("fed_ssh_shell")

test_fed_ssh_port_shell if _is_as_expected("fed_ssh_port_shell")

test_fed_ssh_with_command if _is_as_expected("fed_ssh_with_command")

test_fed_at if _is_as_expected("fed_at")

test_fed_make if _is_as_expected("fed_make")

test_fed_make_glued if _is_as_expected("fed_make_glued")

test_fed_make_file if _is_as_expected("fed_make_file")

test_fed_make_other_option if _is_as_expected("fed_make_other_option")

test_fed_awk if _is_as_expected("fed_awk")

test_fed_awk_data if _is_as_expected("fed_awk_data")

test_fed_python_document if _is_as_expected("fed_python_document")

test_fed_python_document_reads if _is_as_expected("fed_python_document_reads")

test_fed_python_document_writes if _is_as_expected("fed_python_document_writes")

test_fed_python_pipe if _is_as_expected("fed_python_pipe")

test_fed_python_text if _is_as_expected("fed_python_text")

test_fed_shell_document_reads if _is_as_expected("fed_shell_document_reads")

test_fed_descriptor_name if _is_as_expected("fed_descriptor_name")

test_fed_descriptor_of_process if _is_as_expected("fed_descriptor_of_process")

test_fed_descriptor if _is_as_expected("fed_descriptor")

test_fed_descriptor_not_read if _is_as_expected("fed_descriptor_not_read")

test_fed_descriptor_not_taken if _is_as_expected("fed_descriptor_not_taken")

test_fed_process if _is_as_expected("fed_process")

test_fed_process_redirected if _is_as_expected("fed_process_redirected")

test_fed_process_source if _is_as_expected("fed_process_source")

test_fed_process_document if _is_as_expected("fed_process_document")

test_fed_process_of_reader if _is_as_expected("fed_process_of_reader")

test_fed_process_behind if _is_as_expected("fed_process_behind")

test_fed_process_open if _is_as_expected("fed_process_open")

test_fed_file if _is_as_expected("fed_file")

test_fed_shell_option_name if _is_as_expected("fed_shell_option_name")

test_fed_shell_option_off if _is_as_expected("fed_shell_option_off")

test_fed_shell_option_long if _is_as_expected("fed_shell_option_long")

test_fed_shell_cluster if _is_as_expected("fed_shell_cluster")

test_fed_shell_long_option if _is_as_expected("fed_shell_long_option")

test_fed_code_with_arguments if _is_as_expected("fed_code_with_arguments")

test_fed_code_with_one_argument if _is_as_expected("fed_code_with_one_argument")

test_fed_code_of_file if _is_as_expected("fed_code_of_file")

test_fed_named_to_silent if _is_as_expected("fed_named_to_silent")

test_fed_named_to_alone if _is_as_expected("fed_named_to_alone")

test_fed_named_to_reader if _is_as_expected("fed_named_to_reader")

test_fed_file_before_group if _is_as_expected("fed_file_before_group")

test_fed_process_nothing if _is_as_expected("fed_process_nothing")

test_fed_substitution if _is_as_expected("fed_substitution")

test_fed_substitution_eval if _is_as_expected("fed_substitution_eval")

test_fed_substitution_mentioned if _is_as_expected("fed_substitution_mentioned")

test_fed_group if _is_as_expected("fed_group")

test_fed_group_brackets if _is_as_expected("fed_group_brackets")

test_fed_group_loop if _is_as_expected("fed_group_loop")

test_fed_group_not_last if _is_as_expected("fed_group_not_last")

test_fed_group_never_opened if _is_as_expected("fed_group_never_opened")

test_fed_case_branch if _is_as_expected("fed_case_branch")

test_fed_launched_speaker if _is_as_expected("fed_launched_speaker")

test_fed_shell_variable if _is_as_expected("fed_shell_variable")

test_fed_shell_variable_quoted if _is_as_expected("fed_shell_variable_quoted")

test_fed_shell_variable_input if _is_as_expected("fed_shell_variable_input")

test_fed_shell_variable_other if _is_as_expected("fed_shell_variable_other")

test_fed_shell_default if _is_as_expected("fed_shell_default")

test_fed_shell_itself if _is_as_expected("fed_shell_itself")

test_fed_arguments_all if _is_as_expected("fed_arguments_all")

test_fed_arguments_first if _is_as_expected("fed_arguments_first")

test_fed_arguments_numbers if _is_as_expected("fed_arguments_numbers")

test_fed_arguments_joined if _is_as_expected("fed_arguments_joined")

test_fed_arguments_read if _is_as_expected("fed_arguments_read")

test_fed_arguments_most if _is_as_expected("fed_arguments_most")

test_fed_arguments_too_many if _is_as_expected("fed_arguments_too_many")

test_fed_descriptors if _is_as_expected("fed_descriptors")

test_fed_descriptors_too_many if _is_as_expected("fed_descriptors_too_many")

test_fed_arguments_none if _is_as_expected("fed_arguments_none")

test_handed_xargs_words if _is_as_expected("handed_xargs_words")

test_handed_xargs_place if _is_as_expected("handed_xargs_place")

test_handed_xargs_string if _is_as_expected("handed_xargs_string")

test_handed_xargs_document if _is_as_expected("handed_xargs_document")

test_handed_xargs_reads if _is_as_expected("handed_xargs_reads")

test_handed_xargs_writes if _is_as_expected("handed_xargs_writes")

test_handed_xargs_far if _is_as_expected("handed_xargs_far")

test_handed_xargs_other_speaker if _is_as_expected("handed_xargs_other_speaker")

test_handed_xargs_shell if _is_as_expected("handed_xargs_shell")

test_handed_xargs_quoted if _is_as_expected("handed_xargs_quoted")

test_handed_xargs_search if _is_as_expected("handed_xargs_search")

test_handed_xargs_search_writes if _is_as_expected("handed_xargs_search_writes")

test_handed_xargs_nothing if _is_as_expected("handed_xargs_nothing")

test_handed_xargs_long if _is_as_expected("handed_xargs_long")

test_handed_xargs_too_long if _is_as_expected("handed_xargs_too_long")

test_handed_xargs_long_start if _is_as_expected("handed_xargs_long_start")

test_handed_xargs_too_long_start if _is_as_expected("handed_xargs_too_long_start")

test_handed_xargs_many_places if _is_as_expected("handed_xargs_many_places")

test_handed_xargs_too_many_places if _is_as_expected("handed_xargs_too_many_places")

test_handed_find_long if _is_as_expected("handed_find_long")

test_handed_find_too_long if _is_as_expected("handed_find_too_long")

test_handed_parallel if _is_as_expected("handed_parallel")

test_handed_parallel_place if _is_as_expected("handed_parallel_place")

test_handed_parallel_input if _is_as_expected("handed_parallel_input")

test_handed_parallel_no_words if _is_as_expected("handed_parallel_no_words")

test_handed_parallel_only_words if _is_as_expected("handed_parallel_only_words")

test_handed_parallel_given if _is_as_expected("handed_parallel_given")

test_handed_parallel_each if _is_as_expected("handed_parallel_each")

test_handed_parallel_many if _is_as_expected("handed_parallel_many")

test_handed_parallel_mark if _is_as_expected("handed_parallel_mark")

test_handed_parallel_nothing if _is_as_expected("handed_parallel_nothing")

test_handed_xargs_mark if _is_as_expected("handed_xargs_mark")

test_handed_xargs_mark_apart if _is_as_expected("handed_xargs_mark_apart")

test_handed_xargs_mark_letter if _is_as_expected("handed_xargs_mark_letter")

test_handed_xargs_mark_long if _is_as_expected("handed_xargs_mark_long")

test_handed_fed_shell_elsewhere if _is_as_expected("handed_fed_shell_elsewhere")

test_handed_fed_no_shell_elsewhere if _is_as_expected("handed_fed_no_shell_elsewhere")

test_handed_xargs_one_word if _is_as_expected("handed_xargs_one_word")

test_handed_xargs_mark_empty if _is_as_expected("handed_xargs_mark_empty")

test_handed_xargs_marks_many if _is_as_expected("handed_xargs_marks_many")

test_handed_xargs_format if _is_as_expected("handed_xargs_format")

test_handed_xargs_no_format if _is_as_expected("handed_xargs_no_format")

test_handed_xargs_other_format if _is_as_expected("handed_xargs_other_format")

test_handed_xargs_of_document if _is_as_expected("handed_xargs_of_document")

test_handed_find_reads if _is_as_expected("handed_find_reads")

test_handed_find_reads_glob if _is_as_expected("handed_find_reads_glob")

test_handed_find_reads_path if _is_as_expected("handed_find_reads_path")

test_handed_find_writes if _is_as_expected("handed_find_writes")

test_handed_find_writes_inside if _is_as_expected("handed_find_writes_inside")

test_handed_find_shell if _is_as_expected("handed_find_shell")

test_handed_find_excluded if _is_as_expected("handed_find_excluded")

test_handed_find_excluded_word if _is_as_expected("handed_find_excluded_word")

test_handed_find_pruned if _is_as_expected("handed_find_pruned")

test_handed_find_no_place if _is_as_expected("handed_find_no_place")

test_handed_find_no_start if _is_as_expected("handed_find_no_start")

test_handed_find_brackets if _is_as_expected("handed_find_brackets")

test_handed_find_brackets_only if _is_as_expected("handed_find_brackets_only")

test_handed_find_many_starts if _is_as_expected("handed_find_many_starts")

test_handed_fd if _is_as_expected("handed_fd")

test_pattern_open_start if _is_as_expected("pattern_open_start")

test_pattern_open_start_path if _is_as_expected("pattern_open_start_path")

test_pattern_open_start_later if _is_as_expected("pattern_open_start_later")

test_pattern_open_start_more if _is_as_expected("pattern_open_start_more")

test_pattern_exact if _is_as_expected("pattern_exact")

test_pattern_exact_more if _is_as_expected("pattern_exact_more")

test_pattern_option_between if _is_as_expected("pattern_option_between")

test_pattern_option_with_value if _is_as_expected("pattern_option_with_value")

test_pattern_options_between_all if _is_as_expected("pattern_options_between_all")

test_pattern_option_behind_lead if _is_as_expected("pattern_option_behind_lead")

test_pattern_words_between if _is_as_expected("pattern_words_between")

test_pattern_last_lead_missing if _is_as_expected("pattern_last_lead_missing")

test_pattern_case_of_program if _is_as_expected("pattern_case_of_program")

test_pattern_case_of_word if _is_as_expected("pattern_case_of_word")

test_pattern_near if _is_as_expected("pattern_near")

test_pattern_star_ends_word if _is_as_expected("pattern_star_ends_word")

test_pattern_second_pattern if _is_as_expected("pattern_second_pattern")

test_pattern_open if _is_as_expected("pattern_open")

test_pattern_open_near if _is_as_expected("pattern_open_near")

test_pattern_open_end if _is_as_expected("pattern_open_end")

test_pattern_open_end_near if _is_as_expected("pattern_open_end_near")

test_pattern_many_parts if _is_as_expected("pattern_many_parts")

test_pattern_many_parts_wrong_order if _is_as_expected("pattern_many_parts_wrong_order")

test_pattern_three_parts if _is_as_expected("pattern_three_parts")

test_pattern_three_parts_wrong_order if _is_as_expected("pattern_three_parts_wrong_order")

test_pattern_three_parts_overlap if _is_as_expected("pattern_three_parts_overlap")

test_pattern_one_part if _is_as_expected("pattern_one_part")

test_pattern_one_part_missing if _is_as_expected("pattern_one_part_missing")

test_pattern_overlap_of_ends if _is_as_expected("pattern_overlap_of_ends")

test_pattern_operator_first if _is_as_expected("pattern_operator_first")

test_pattern_operator_behind_option if _is_as_expected("pattern_operator_behind_option")

test_pattern_operator_first_blank if _is_as_expected("pattern_operator_first_blank")

test_pattern_operator_first_near if _is_as_expected("pattern_operator_first_near")

test_pattern_operator_first_other if _is_as_expected("pattern_operator_first_other")

test_pattern_operator_first_quoted if _is_as_expected("pattern_operator_first_quoted")

test_pattern_operator_behind_lead if _is_as_expected("pattern_operator_behind_lead")

test_pattern_operator_star_behind_lead if _is_as_expected("pattern_operator_star_behind_lead")

test_pattern_operator_behind_lead_near if _is_as_expected("pattern_operator_behind_lead_near")

test_pattern_operator_behind_lead_shorter if _is_as_expected("pattern_operator_behind_lead_shorter")

test_pattern_operator_behind_lead_longer if _is_as_expected("pattern_operator_behind_lead_longer")

test_pattern_operator_star_behind_lead_near if _is_as_expected("pattern_operator_star_behind_lead_near")

test_pattern_operator_near if _is_as_expected("pattern_operator_near")

test_pattern_operator_two_pipes if _is_as_expected("pattern_operator_two_pipes")

test_pattern_operator_open if _is_as_expected("pattern_operator_open")

test_pattern_operator_open_near if _is_as_expected("pattern_operator_open_near")

test_pattern_here_document_in_form if _is_as_expected("pattern_here_document_in_form")

test_pattern_raw_text if _is_as_expected("pattern_raw_text")

test_pattern_raw_start if _is_as_expected("pattern_raw_start")

test_pattern_raw_open if _is_as_expected("pattern_raw_open")

test_pattern_raw_operator if _is_as_expected("pattern_raw_operator")

test_pattern_raw_exact if _is_as_expected("pattern_raw_exact")

test_pattern_raw_blank if _is_as_expected("pattern_raw_blank")

test_pattern_raw_with_comment if _is_as_expected("pattern_raw_with_comment")

test_pattern_raw_with_longer_comment if _is_as_expected("pattern_raw_with_longer_comment")

test_pattern_editor_text_on_its_own_line if _is_as_expected("pattern_editor_text_on_its_own_line")

test_pattern_editor_text_behind_its_line if _is_as_expected("pattern_editor_text_behind_its_line")

test_pattern_editor_text_continued if _is_as_expected("pattern_editor_text_continued")

test_carrier_git_setting if _is_as_expected("carrier_git_setting")

test_carrier_git_option_of_later_subcommand if _is_as_expected("carrier_git_option_of_later_subcommand")

test_carrier_git_option_before_subcommand if _is_as_expected("carrier_git_option_before_subcommand")

test_carrier_git_setting_written_out if _is_as_expected("carrier_git_setting_written_out")

test_carrier_git_output if _is_as_expected("carrier_git_output")

test_carrier_git_output_harmless if _is_as_expected("carrier_git_output_harmless")

test_carrier_git_output_short if _is_as_expected("carrier_git_output_short")

test_carrier_git_output_next_word if _is_as_expected("carrier_git_output_next_word")

test_carrier_git_after_subcommand if _is_as_expected("carrier_git_after_subcommand")

test_carrier_git_after_other_subcommand if _is_as_expected("carrier_git_after_other_subcommand")

test_carrier_git_ext_diff if _is_as_expected("carrier_git_ext_diff")

test_carrier_git_subcommand if _is_as_expected("carrier_git_subcommand")

test_carrier_git_rebase if _is_as_expected("carrier_git_rebase")

test_carrier_git_rebase_glued if _is_as_expected("carrier_git_rebase_glued")

test_carrier_git_alias_setting if _is_as_expected("carrier_git_alias_setting")

test_carrier_git_two_dashes if _is_as_expected("carrier_git_two_dashes")

test_carrier_single_dash_long if _is_as_expected("carrier_single_dash_long")

test_carrier_single_dash_long_equals if _is_as_expected("carrier_single_dash_long_equals")

test_carrier_single_dash_long_run if _is_as_expected("carrier_single_dash_long_run")

test_carrier_two_dashes_for_one if _is_as_expected("carrier_two_dashes_for_one")

test_carrier_pytest_run if _is_as_expected("carrier_pytest_run")

test_carrier_pytest_written_out if _is_as_expected("carrier_pytest_written_out")

test_carrier_pytest_cluster if _is_as_expected("carrier_pytest_cluster")

test_carrier_pytest_write if _is_as_expected("carrier_pytest_write")

test_carrier_letter_with_equals if _is_as_expected("carrier_letter_with_equals")

test_carrier_letter_glued if _is_as_expected("carrier_letter_glued")

test_carrier_letter_next if _is_as_expected("carrier_letter_next")

test_carrier_letter_last if _is_as_expected("carrier_letter_last")

test_carrier_operand if _is_as_expected("carrier_operand")

test_carrier_operand_harmless if _is_as_expected("carrier_operand_harmless")

test_carrier_code if _is_as_expected("carrier_code")

test_carrier_code_harmless if _is_as_expected("carrier_code_harmless")

test_carrier_code_option if _is_as_expected("carrier_code_option")

test_carrier_delete if _is_as_expected("carrier_delete")

test_carrier_only_first if _is_as_expected("carrier_only_first")

test_carrier_only_first_other if _is_as_expected("carrier_only_first_other")

test_carrier_only_first_nothing if _is_as_expected("carrier_only_first_nothing")

test_carrier_npm_test if _is_as_expected("carrier_npm_test")

test_carrier_npm_shell if _is_as_expected("carrier_npm_shell")

test_carrier_no_carriers if _is_as_expected("carrier_no_carriers")

test_carrier_editor if _is_as_expected("carrier_editor")

test_carrier_editor_runs if _is_as_expected("carrier_editor_runs")

test_carrier_editor_option if _is_as_expected("carrier_editor_option")

test_carrier_editor_option_equals if _is_as_expected("carrier_editor_option_equals")

test_carrier_editor_option_shortened if _is_as_expected("carrier_editor_option_shortened")

test_carrier_editor_option_glued if _is_as_expected("carrier_editor_option_glued")

test_carrier_editor_option_cluster if _is_as_expected("carrier_editor_option_cluster")

test_carrier_editor_option_cluster_glued if _is_as_expected("carrier_editor_option_cluster_glued")

test_carrier_editor_option_last if _is_as_expected("carrier_editor_option_last")

test_carrier_editor_substitutes if _is_as_expected("carrier_editor_substitutes")

test_carrier_editor_writes if _is_as_expected("carrier_editor_writes")

test_carrier_editor_writes_line if _is_as_expected("carrier_editor_writes_line")

test_carrier_editor_reads if _is_as_expected("carrier_editor_reads")

test_carrier_editor_reads_line if _is_as_expected("carrier_editor_reads_line")

test_carrier_editor_many_pieces if _is_as_expected("carrier_editor_many_pieces")

test_carrier_pathspec_glob if _is_as_expected("carrier_pathspec_glob")

test_carrier_pathspec_no_glob if _is_as_expected("carrier_pathspec_no_glob")

test_carrier_pathspec_pattern if _is_as_expected("carrier_pathspec_pattern")

test_carrier_pathspec_behind_pattern if _is_as_expected("carrier_pathspec_behind_pattern")

test_carrier_pathspec_pattern_given if _is_as_expected("carrier_pathspec_pattern_given")

test_carrier_pathspec_pattern_file if _is_as_expected("carrier_pathspec_pattern_file")

test_carrier_pathspec_question if _is_as_expected("carrier_pathspec_question")

test_carrier_pathspec_class if _is_as_expected("carrier_pathspec_class")

test_carrier_editor_option_short_equals if _is_as_expected("carrier_editor_option_short_equals")

test_carrier_carrier_folder if _is_as_expected("carrier_carrier_folder")

test_carrier_carrier_folder_more if _is_as_expected("carrier_carrier_folder_more")

test_carrier_carrier_folder_above if _is_as_expected("carrier_carrier_folder_above")

test_carrier_prompt if _is_as_expected("carrier_prompt")

test_carrier_prompt_text if _is_as_expected("carrier_prompt_text")

test_allowed_plan if _is_as_expected("allowed_plan")

test_allowed_plan_path if _is_as_expected("allowed_plan_path")

test_allowed_plan_expansion if _is_as_expected("allowed_plan_expansion")

test_allowed_plan_glob if _is_as_expected("allowed_plan_glob")

test_allowed_subscript_backquoted if _is_as_expected("allowed_subscript_backquoted")

test_allowed_subscript_plain if _is_as_expected("allowed_subscript_plain")

test_allowed_list_of_array if _is_as_expected("allowed_list_of_array")

test_allowed_substitution_alone if _is_as_expected("allowed_substitution_alone")

test_allowed_variable_exported if _is_as_expected("allowed_variable_exported")

test_allowed_variable_of_nobody if _is_as_expected("allowed_variable_of_nobody")

test_allowed_pathspec if _is_as_expected("allowed_pathspec")

test_allowed_pathspec_glob if _is_as_expected("allowed_pathspec_glob")

test_allowed_pathspec_class if _is_as_expected("allowed_pathspec_class")

test_allowed_pathspec_behind_flag if _is_as_expected("allowed_pathspec_behind_flag")

test_allowed_pathspec_of_grep if _is_as_expected("allowed_pathspec_of_grep")

test_allowed_pathspec_behind_pattern if _is_as_expected("allowed_pathspec_behind_pattern")

test_allowed_pathspec_behind_given if _is_as_expected("allowed_pathspec_behind_given")

test_allowed_pathspec_behind_file if _is_as_expected("allowed_pathspec_behind_file")

test_allowed_pathspec_of_commit if _is_as_expected("allowed_pathspec_of_commit")

test_allowed_searched if _is_as_expected("allowed_searched")

test_allowed_searched_as_value if _is_as_expected("allowed_searched_as_value")

test_allowed_plan_braces if _is_as_expected("allowed_plan_braces")

test_allowed_plan_brace_alone if _is_as_expected("allowed_plan_brace_alone")

test_allowed_plan_home if _is_as_expected("allowed_plan_home")

test_allowed_plan_home_behind_equals if _is_as_expected("allowed_plan_home_behind_equals")

test_allowed_plan_home_behind_colon if _is_as_expected("allowed_plan_home_behind_colon")

test_allowed_plan_escaped if _is_as_expected("allowed_plan_escaped")

test_allowed_plan_escaped_in_double if _is_as_expected("allowed_plan_escaped_in_double")

test_allowed_plan_quoted if _is_as_expected("allowed_plan_quoted")

test_allowed_plan_substitution if _is_as_expected("allowed_plan_substitution")

test_allowed_plan_assignment if _is_as_expected("allowed_plan_assignment")

test_allowed_plan_comment if _is_as_expected("allowed_plan_comment")

test_allowed_plan_odd if _is_as_expected("allowed_plan_odd")

test_allowed_plan_unbalanced if _is_as_expected("allowed_plan_unbalanced")

test_allowed_plan_background if _is_as_expected("allowed_plan_background")

test_allowed_prefix_of_program if _is_as_expected("allowed_prefix_of_program")

test_allowed_open_program if _is_as_expected("allowed_open_program")

test_allowed_open_program_other if _is_as_expected("allowed_open_program_other")

test_allowed_path_program if _is_as_expected("allowed_path_program")

test_allowed_path_program_other if _is_as_expected("allowed_path_program_other")

test_allowed_neutral if _is_as_expected("allowed_neutral")

test_allowed_neutral_alone if _is_as_expected("allowed_neutral_alone")

test_allowed_neutral_absolute if _is_as_expected("allowed_neutral_absolute")

test_allowed_neutral_home if _is_as_expected("allowed_neutral_home")

test_allowed_neutral_climbing if _is_as_expected("allowed_neutral_climbing")

test_allowed_neutral_drive if _is_as_expected("allowed_neutral_drive")

test_allowed_neutral_option if _is_as_expected("allowed_neutral_option")

test_allowed_neutral_plus if _is_as_expected("allowed_neutral_plus")

test_allowed_neutral_empty if _is_as_expected("allowed_neutral_empty")

test_allowed_neutral_two if _is_as_expected("allowed_neutral_two")

test_allowed_redirection_only if _is_as_expected("allowed_redirection_only")

test_allowed_redirections_plain if _is_as_expected("allowed_redirections_plain")

test_allowed_redirection_other if _is_as_expected("allowed_redirection_other")

test_allowed_redirection_same_op if _is_as_expected("allowed_redirection_same_op")

test_allowed_shell_too_deep if _is_as_expected("allowed_shell_too_deep")

test_allowed_launcher_too_deep if _is_as_expected("allowed_launcher_too_deep")

test_allowed_controls if _is_as_expected("allowed_controls")

test_allowed_carriage_return if _is_as_expected("allowed_carriage_return")

test_allowed_carriage_return_line if _is_as_expected("allowed_carriage_return_line")

test_allowed_late_control if _is_as_expected("allowed_late_control")

test_allowed_odd_characters if _is_as_expected("allowed_odd_characters")

test_file_launcher_log if _is_as_expected("file_launcher_log")

test_file_launcher_transcript if _is_as_expected("file_launcher_transcript")

test_file_reads if _is_as_expected("file_reads")

test_file_reads_short_option if _is_as_expected("file_reads_short_option")

test_file_reads_any_short_option if _is_as_expected("file_reads_any_short_option")

test_file_reads_equals if _is_as_expected("file_reads_equals")

test_file_reads_at if _is_as_expected("file_reads_at")

test_file_reads_colon if _is_as_expected("file_reads_colon")

test_file_reads_comma if _is_as_expected("file_reads_comma")

test_file_reads_middle if _is_as_expected("file_reads_middle")

test_file_reads_long_option if _is_as_expected("file_reads_long_option")

test_file_reads_quoted if _is_as_expected("file_reads_quoted")

test_file_reads_in_script if _is_as_expected("file_reads_in_script")

test_file_reads_script_not_as_file if _is_as_expected("file_reads_script_not_as_file")

test_file_reads_launched if _is_as_expected("file_reads_launched")

test_file_reads_root if _is_as_expected("file_reads_root")

test_file_echo if _is_as_expected("file_echo")

test_file_echo_to_xargs if _is_as_expected("file_echo_to_xargs")

test_file_echo_to_xargs_comment if _is_as_expected("file_echo_to_xargs_comment")

test_file_echo_to_cat if _is_as_expected("file_echo_to_cat")

test_file_echo_last if _is_as_expected("file_echo_last")

test_file_echo_to_launched_xargs if _is_as_expected("file_echo_to_launched_xargs")

test_file_listed if _is_as_expected("file_listed")

test_file_git_add if _is_as_expected("file_git_add")

test_file_git_add_behind_option if _is_as_expected("file_git_add_behind_option")

test_file_git_show if _is_as_expected("file_git_show")

test_file_git_add_patch if _is_as_expected("file_git_add_patch")

test_file_git_add_patch_long if _is_as_expected("file_git_add_patch_long")

test_file_git_add_other_option if _is_as_expected("file_git_add_other_option")

test_file_git_status_verbose if _is_as_expected("file_git_status_verbose")

test_file_git_patch_elsewhere if _is_as_expected("file_git_patch_elsewhere")

test_file_git_stash if _is_as_expected("file_git_stash")

test_file_reads_cluster if _is_as_expected("file_reads_cluster")

test_file_reads_long_cluster if _is_as_expected("file_reads_long_cluster")

test_file_reads_longer_cluster if _is_as_expected("file_reads_longer_cluster")

test_file_reads_cluster_of_text if _is_as_expected("file_reads_cluster_of_text")

test_file_lister_to_writer if _is_as_expected("file_lister_to_writer")

test_file_lister_to_remover if _is_as_expected("file_lister_to_remover")

test_file_lister_to_subcommand if _is_as_expected("file_lister_to_subcommand")

test_file_lister_to_reader if _is_as_expected("file_lister_to_reader")

test_file_lister_to_other if _is_as_expected("file_lister_to_other")

test_file_lister_shown if _is_as_expected("file_lister_shown")

test_file_lister_of_folder if _is_as_expected("file_lister_of_folder")

test_file_lister_option if _is_as_expected("file_lister_option")

test_file_lister_of_here if _is_as_expected("file_lister_of_here")

test_file_formatter_in_folder if _is_as_expected("file_formatter_in_folder")

test_file_formatter_in_folder_shows if _is_as_expected("file_formatter_in_folder_shows")

test_file_formatter_in_folder_by_option if _is_as_expected("file_formatter_in_folder_by_option")

test_file_formatter_in_folder_without_option if _is_as_expected("file_formatter_in_folder_without_option")

test_file_formatter_in_folder_by_subcommand if _is_as_expected("file_formatter_in_folder_by_subcommand")

test_file_formatter_in_folder_other if _is_as_expected("file_formatter_in_folder_other")

test_file_formatter_here if _is_as_expected("file_formatter_here")

test_file_formatter_of_one if _is_as_expected("file_formatter_of_one")

test_file_link_in_folder if _is_as_expected("file_link_in_folder")

test_file_link_elsewhere if _is_as_expected("file_link_elsewhere")

test_file_download_in_folder if _is_as_expected("file_download_in_folder")

test_file_git_message if _is_as_expected("file_git_message")

test_file_git_message_equals if _is_as_expected("file_git_message_equals")

test_file_git_message_own if _is_as_expected("file_git_message_own")

test_file_excluded if _is_as_expected("file_excluded")

test_file_pattern_operand if _is_as_expected("file_pattern_operand")

test_file_pattern_second if _is_as_expected("file_pattern_second")

test_file_pattern_given if _is_as_expected("file_pattern_given")

test_file_pattern_given_equals if _is_as_expected("file_pattern_given_equals")

test_file_pattern_given_glued if _is_as_expected("file_pattern_given_glued")

test_file_pattern_option if _is_as_expected("file_pattern_option")

test_file_pattern_nothing if _is_as_expected("file_pattern_nothing")

test_file_pattern_git if _is_as_expected("file_pattern_git")

test_file_pattern_git_file if _is_as_expected("file_pattern_git_file")

test_file_pattern_git_nothing if _is_as_expected("file_pattern_git_nothing")

test_file_pattern_git_given if _is_as_expected("file_pattern_git_given")

test_file_pattern_git_given_glued if _is_as_expected("file_pattern_git_given_glued")

test_file_pattern_git_given_apart if _is_as_expected("file_pattern_git_given_apart")

test_file_pattern_git_behind_program_option if _is_as_expected("file_pattern_git_behind_program_option")

test_file_pattern_behind_dashes if _is_as_expected("file_pattern_behind_dashes")

test_file_pattern_option_behind_dashes if _is_as_expected("file_pattern_option_behind_dashes")

test_file_pattern_equals_behind_dashes if _is_as_expected("file_pattern_equals_behind_dashes")

test_file_pattern_glued_behind_dashes if _is_as_expected("file_pattern_glued_behind_dashes")

test_file_pattern_before_dashes if _is_as_expected("file_pattern_before_dashes")

test_file_pattern_of_dashes if _is_as_expected("file_pattern_of_dashes")

test_file_pattern_is_option if _is_as_expected("file_pattern_is_option")

test_file_pattern_of_file if _is_as_expected("file_pattern_of_file")

test_file_pattern_glued_to_option if _is_as_expected("file_pattern_glued_to_option")

test_file_pattern_shortened if _is_as_expected("file_pattern_shortened")

test_file_pattern_shortened_behind_dashes if _is_as_expected("file_pattern_shortened_behind_dashes")

test_file_pattern_in_cluster if _is_as_expected("file_pattern_in_cluster")

test_file_pattern_in_value if _is_as_expected("file_pattern_in_value")

test_file_pattern_behind_value_letter if _is_as_expected("file_pattern_behind_value_letter")

test_file_pattern_taken_text if _is_as_expected("file_pattern_taken_text")

test_file_text_of_other_program if _is_as_expected("file_text_of_other_program")

test_file_script_file_in_cluster if _is_as_expected("file_script_file_in_cluster")

test_file_copy_source if _is_as_expected("file_copy_source")

test_file_copy_destination if _is_as_expected("file_copy_destination")

test_file_copy_destination_written if _is_as_expected("file_copy_destination_written")

test_file_copy_to_folder if _is_as_expected("file_copy_to_folder")

test_file_copy_name_to_folder if _is_as_expected("file_copy_name_to_folder")

test_file_copy_target if _is_as_expected("file_copy_target")

test_file_copy_target_long if _is_as_expected("file_copy_target_long")

test_file_copy_target_equals if _is_as_expected("file_copy_target_equals")

test_file_copy_target_glued if _is_as_expected("file_copy_target_glued")

test_file_copy_one if _is_as_expected("file_copy_one")

test_file_copy_nothing if _is_as_expected("file_copy_nothing")

test_file_copy_many_slashes if _is_as_expected("file_copy_many_slashes")

test_file_move if _is_as_expected("file_move")

test_file_move_destination_read if _is_as_expected("file_move_destination_read")

test_file_move_name if _is_as_expected("file_move_name")

test_file_remove if _is_as_expected("file_remove")

test_file_touch if _is_as_expected("file_touch")

test_file_tee if _is_as_expected("file_tee")

test_file_option_file if _is_as_expected("file_option_file")

test_file_option_file_equals if _is_as_expected("file_option_file_equals")

test_file_option_file_glued if _is_as_expected("file_option_file_glued")

test_file_option_file_short_equals if _is_as_expected("file_option_file_short_equals")

test_file_option_file_cluster if _is_as_expected("file_option_file_cluster")

test_file_option_file_cluster_glued if _is_as_expected("file_option_file_cluster_glued")

test_file_option_file_other if _is_as_expected("file_option_file_other")

test_file_writes_first if _is_as_expected("file_writes_first")

test_file_cd_substitution if _is_as_expected("file_cd_substitution")

test_file_cd_substitution_redirection if _is_as_expected("file_cd_substitution_redirection")

test_file_cd_backquotes if _is_as_expected("file_cd_backquotes")

test_file_cd_target if _is_as_expected("file_cd_target")

test_file_cd_script if _is_as_expected("file_cd_script")

test_file_cd_quote if _is_as_expected("file_cd_quote")

test_file_cd_document if _is_as_expected("file_cd_document")

test_file_cd_twice_deep if _is_as_expected("file_cd_twice_deep")

test_file_cd_in_brackets_script if _is_as_expected("file_cd_in_brackets_script")

test_file_cd_in_brackets_substitution if _is_as_expected("file_cd_in_brackets_substitution")

test_file_cd_other_substitution if _is_as_expected("file_cd_other_substitution")

test_file_cd_second_folder if _is_as_expected("file_cd_second_folder")

test_file_cd_third_folder if _is_as_expected("file_cd_third_folder")

test_file_cd_long if _is_as_expected("file_cd_long")

test_file_cd_too_long if _is_as_expected("file_cd_too_long")

test_file_writes_in_place if _is_as_expected("file_writes_in_place")

test_file_writes_in_place_long if _is_as_expected("file_writes_in_place_long")

test_file_writes_in_place_cluster if _is_as_expected("file_writes_in_place_cluster")

test_file_writes_not_in_place if _is_as_expected("file_writes_not_in_place")

test_file_writes_last if _is_as_expected("file_writes_last")

test_file_git_magic if _is_as_expected("file_git_magic")

test_file_git_magic_short if _is_as_expected("file_git_magic_short")

test_file_git_magic_excludes if _is_as_expected("file_git_magic_excludes")

test_file_git_magic_written if _is_as_expected("file_git_magic_written")

test_file_git_rm if _is_as_expected("file_git_rm")

test_file_git_checkout if _is_as_expected("file_git_checkout")

test_file_git_apply if _is_as_expected("file_git_apply")

test_file_git_apply_no_dashes if _is_as_expected("file_git_apply_no_dashes")

test_file_git_status_no_writer if _is_as_expected("file_git_status_no_writer")

test_file_code_reads if _is_as_expected("file_code_reads")

test_file_code_reads_nothing if _is_as_expected("file_code_reads_nothing")

test_file_code_writes if _is_as_expected("file_code_writes")

test_file_folder if _is_as_expected("file_folder")

test_file_folder_pushd if _is_as_expected("file_folder_pushd")

test_file_folder_twice if _is_as_expected("file_folder_twice")

test_file_folder_absolute if _is_as_expected("file_folder_absolute")

test_file_folder_absolute_file if _is_as_expected("file_folder_absolute_file")

test_file_folder_two_words if _is_as_expected("file_folder_two_words")

test_file_folder_empty if _is_as_expected("file_folder_empty")

test_file_folder_read if _is_as_expected("file_folder_read")

test_file_folder_undone if _is_as_expected("file_folder_undone")

test_file_folder_undone_by_dash if _is_as_expected("file_folder_undone_by_dash")

test_file_folder_of_group if _is_as_expected("file_folder_of_group")

test_file_folder_behind_group if _is_as_expected("file_folder_behind_group")

test_file_folder_of_open_group if _is_as_expected("file_folder_of_open_group")

test_file_folder_home if _is_as_expected("file_folder_home")

test_file_folder_home_behind_another if _is_as_expected("file_folder_home_behind_another")

test_file_folder_launched if _is_as_expected("file_folder_launched")

test_file_excluded_cluster if _is_as_expected("file_excluded_cluster")

test_file_text_pair if _is_as_expected("file_text_pair")

test_file_text_pair_name if _is_as_expected("file_text_pair_name")

test_file_text_pair_behind if _is_as_expected("file_text_pair_behind")

test_file_pathspec_magic if _is_as_expected("file_pathspec_magic")

test_file_pathspec_excluded if _is_as_expected("file_pathspec_excluded")

test_file_pathspec_root if _is_as_expected("file_pathspec_root")

test_file_shown_only if _is_as_expected("file_shown_only")

test_file_formatted if _is_as_expected("file_formatted")

test_file_formatted_workspace if _is_as_expected("file_formatted_workspace")

test_file_formatter if _is_as_expected("file_formatter")

test_file_formatter_workspace if _is_as_expected("file_formatter_workspace")

test_file_black if _is_as_expected("file_black")

test_file_black_shown if _is_as_expected("file_black_shown")

test_file_black_workspace if _is_as_expected("file_black_workspace")

test_file_merge_file if _is_as_expected("file_merge_file")

test_file_merge_file_read if _is_as_expected("file_merge_file_read")

test_file_open_glob if _is_as_expected("file_open_glob")

test_file_open_glob_all if _is_as_expected("file_open_glob_all")

test_file_open_glob_excluded if _is_as_expected("file_open_glob_excluded")

test_file_open_glob_ending if _is_as_expected("file_open_glob_ending")

test_file_open_glob_endings if _is_as_expected("file_open_glob_endings")

test_file_open_glob_no_ending if _is_as_expected("file_open_glob_no_ending")

test_file_open_glob_no_wildcard if _is_as_expected("file_open_glob_no_wildcard")

test_file_given_shortened if _is_as_expected("file_given_shortened")

test_file_given_cluster if _is_as_expected("file_given_cluster")

test_file_redirected_from if _is_as_expected("file_redirected_from")

test_file_long_word if _is_as_expected("file_long_word")

test_file_written_only_launcher if _is_as_expected("file_written_only_launcher")

test_sed_harmless if _is_as_expected("sed_harmless")

test_sed_text if _is_as_expected("sed_text")

test_sed_runs if _is_as_expected("sed_runs")

test_sed_runs_pattern if _is_as_expected("sed_runs_pattern")

test_sed_runs_other_delimiter if _is_as_expected("sed_runs_other_delimiter")

test_sed_runs_shortened if _is_as_expected("sed_runs_shortened")

test_sed_runs_shortened_apart if _is_as_expected("sed_runs_shortened_apart")

test_sed_shortest_option if _is_as_expected("sed_shortest_option")

test_sed_other_option if _is_as_expected("sed_other_option")

test_sed_in_cluster if _is_as_expected("sed_in_cluster")

test_sed_in_cluster_apart if _is_as_expected("sed_in_cluster_apart")

test_sed_behind_valued_letter if _is_as_expected("sed_behind_valued_letter")

test_sed_behind_number if _is_as_expected("sed_behind_number")

test_sed_behind_nothing if _is_as_expected("sed_behind_nothing")

test_sed_behind_dashes if _is_as_expected("sed_behind_dashes")

test_sed_number if _is_as_expected("sed_number")

test_sed_several if _is_as_expected("sed_several")

test_sed_no_script if _is_as_expected("sed_no_script")

test_sed_nothing_to_run if _is_as_expected("sed_nothing_to_run")

test_sed_brackets if _is_as_expected("sed_brackets")

test_sed_brackets_harmless if _is_as_expected("sed_brackets_harmless")

test_sed_brackets_of_old_sed if _is_as_expected("sed_brackets_of_old_sed")

test_sed_brackets_class if _is_as_expected("sed_brackets_class")

test_sed_brackets_other if _is_as_expected("sed_brackets_other")

test_sed_brackets_name if _is_as_expected("sed_brackets_name")

test_sed_any_delimiter if _is_as_expected("sed_any_delimiter")

test_sed_three_delimiters if _is_as_expected("sed_three_delimiters")

test_sed_four_delimiters if _is_as_expected("sed_four_delimiters")

test_sed_second_delimiter_in_file if _is_as_expected("sed_second_delimiter_in_file")

test_sed_escaped_backslash if _is_as_expected("sed_escaped_backslash")

test_sed_letter_delimits if _is_as_expected("sed_letter_delimits")

test_sed_beyond_ascii_delimits if _is_as_expected("sed_beyond_ascii_delimits")

test_sed_escaped_delimiter if _is_as_expected("sed_escaped_delimiter")

test_sed_all_text_is_run if _is_as_expected("sed_all_text_is_run")

test_sed_text_is_not_run if _is_as_expected("sed_text_is_not_run")

test_sed_continued if _is_as_expected("sed_continued")

test_sed_writes_line if _is_as_expected("sed_writes_line")

test_sed_writes_behind_flags if _is_as_expected("sed_writes_behind_flags")

test_sed_writes_other if _is_as_expected("sed_writes_other")

test_sed_reads_line if _is_as_expected("sed_reads_line")

test_sed_reads_other if _is_as_expected("sed_reads_other")

test_sed_comment if _is_as_expected("sed_comment")

test_sed_unknown if _is_as_expected("sed_unknown")

test_sed_most_commands if _is_as_expected("sed_most_commands")

test_sed_more_commands if _is_as_expected("sed_more_commands")

test_sed_longest if _is_as_expected("sed_longest")

test_sed_longer if _is_as_expected("sed_longer")

test_sed_reads if _is_as_expected("sed_reads")

test_sed_writes if _is_as_expected("sed_writes")

test_folder_changed if _is_as_expected("folder_changed")

test_folder_changed_elsewhere if _is_as_expected("folder_changed_elsewhere")

test_folder_pushed if _is_as_expected("folder_pushed")

test_folder_of_option if _is_as_expected("folder_of_option")

test_folder_of_long_option if _is_as_expected("folder_of_long_option")

test_folder_of_long_option_apart if _is_as_expected("folder_of_long_option_apart")

test_folder_of_glued_option if _is_as_expected("folder_of_glued_option")

test_folder_of_two_options if _is_as_expected("folder_of_two_options")

test_folder_of_other_option if _is_as_expected("folder_of_other_option")

test_folder_of_option_nothing if _is_as_expected("folder_of_option_nothing")

test_folder_of_option_long if _is_as_expected("folder_of_option_long")

test_folder_below if _is_as_expected("folder_below")

test_folder_absolute if _is_as_expected("folder_absolute")

test_folder_absolute_file if _is_as_expected("folder_absolute_file")

test_folder_two_words if _is_as_expected("folder_two_words")

test_folder_nothing if _is_as_expected("folder_nothing")

test_folder_pushed_nothing if _is_as_expected("folder_pushed_nothing")

test_folder_home if _is_as_expected("folder_home")

test_folder_home_with_option if _is_as_expected("folder_home_with_option")

test_folder_quoted if _is_as_expected("folder_quoted")

test_folder_builtin if _is_as_expected("folder_builtin")

test_folder_command if _is_as_expected("folder_command")

test_folder_group if _is_as_expected("folder_group")

test_folder_condition if _is_as_expected("folder_condition")

test_folder_timed if _is_as_expected("folder_timed")

test_folder_behind_assignment if _is_as_expected("folder_behind_assignment")

test_folder_behind_expansion if _is_as_expected("folder_behind_expansion")

test_folder_behind_arguments if _is_as_expected("folder_behind_arguments")

test_folder_in_child if _is_as_expected("folder_in_child")

test_folder_in_program if _is_as_expected("folder_in_program")

test_folder_braces if _is_as_expected("folder_braces")

test_folder_bracket if _is_as_expected("folder_bracket")

test_folder_behind_bracket if _is_as_expected("folder_behind_bracket")

test_folder_behind_bracket_redirection if _is_as_expected("folder_behind_bracket_redirection")

test_folder_bracket_inside if _is_as_expected("folder_bracket_inside")

test_folder_bracket_closed_before if _is_as_expected("folder_bracket_closed_before")

test_folder_bracket_inner if _is_as_expected("folder_bracket_inner")

test_folder_bracket_between if _is_as_expected("folder_bracket_between")

test_folder_brackets_unpaired if _is_as_expected("folder_brackets_unpaired")

test_folder_brackets_of_case if _is_as_expected("folder_brackets_of_case")

test_folder_brackets_in_case if _is_as_expected("folder_brackets_in_case")

test_folder_brackets_of_pattern if _is_as_expected("folder_brackets_of_pattern")

test_folder_brackets_many if _is_as_expected("folder_brackets_many")

test_folder_before_pipe if _is_as_expected("folder_before_pipe")

test_folder_behind_pipe if _is_as_expected("folder_behind_pipe")

test_folder_in_background if _is_as_expected("folder_in_background")

test_folder_list_in_background if _is_as_expected("folder_list_in_background")

test_folder_list_not_in_background if _is_as_expected("folder_list_not_in_background")

test_folder_keyword_in_background if _is_as_expected("folder_keyword_in_background")

test_folder_long_list_in_background if _is_as_expected("folder_long_list_in_background")

test_folder_longer_list_in_background if _is_as_expected("folder_longer_list_in_background")

test_folder_back if _is_as_expected("folder_back")

test_folder_back_by_variable if _is_as_expected("folder_back_by_variable")

test_folder_back_by_braced_variable if _is_as_expected("folder_back_by_braced_variable")

test_folder_back_by_tilde if _is_as_expected("folder_back_by_tilde")

test_folder_back_once if _is_as_expected("folder_back_once")

test_folder_back_twice if _is_as_expected("folder_back_twice")

test_folder_back_of_none if _is_as_expected("folder_back_of_none")

test_folder_back_over_bracket if _is_as_expected("folder_back_over_bracket")

test_folder_back_in_bracket if _is_as_expected("folder_back_in_bracket")

test_folder_back_in_pipe if _is_as_expected("folder_back_in_pipe")

test_folder_back_in_background if _is_as_expected("folder_back_in_background")

test_folder_back_behind_popped if _is_as_expected("folder_back_behind_popped")

test_folder_popped if _is_as_expected("folder_popped")

test_folder_popped_with_option if _is_as_expected("folder_popped_with_option")

test_folder_popped_twice if _is_as_expected("folder_popped_twice")

test_folder_popped_between if _is_as_expected("folder_popped_between")

test_folder_popped_all if _is_as_expected("folder_popped_all")

test_folder_popped_alone if _is_as_expected("folder_popped_alone")

test_folder_popped_before if _is_as_expected("folder_popped_before")

test_folder_popped_in_bracket if _is_as_expected("folder_popped_in_bracket")

test_folder_popped_behind_bracket if _is_as_expected("folder_popped_behind_bracket")

test_folder_substitution if _is_as_expected("folder_substitution")

test_folder_substitution_bare if _is_as_expected("folder_substitution_bare")

test_folder_substitution_backquoted if _is_as_expected("folder_substitution_backquoted")

test_folder_substitution_before if _is_as_expected("folder_substitution_before")

test_folder_substitution_behind if _is_as_expected("folder_substitution_behind")

test_folder_substitution_twice if _is_as_expected("folder_substitution_twice")

test_folder_substitution_redirected if _is_as_expected("folder_substitution_redirected")

test_folder_substitution_of_document if _is_as_expected("folder_substitution_of_document")

test_folder_substitution_left_out if _is_as_expected("folder_substitution_left_out")

test_folder_substitution_unpaired if _is_as_expected("folder_substitution_unpaired")

test_folder_substitution_nested if _is_as_expected("folder_substitution_nested")

test_folder_script if _is_as_expected("folder_script")

test_folder_script_changes if _is_as_expected("folder_script_changes")

test_folder_script_before if _is_as_expected("folder_script_before")

test_folder_script_as_file if _is_as_expected("folder_script_as_file")

test_folder_document if _is_as_expected("folder_document")

test_folder_document_script if _is_as_expected("folder_document_script")

test_folder_quote_in_name if _is_as_expected("folder_quote_in_name")

test_folder_unbalanced if _is_as_expected("folder_unbalanced")

test_folder_long_name if _is_as_expected("folder_long_name")

test_folder_longest_name if _is_as_expected("folder_longest_name")

test_git_operation_status if _is_as_expected("git_operation_status")

test_git_operation_status_lax if _is_as_expected("git_operation_status_lax")

test_git_operation_unknown if _is_as_expected("git_operation_unknown")

test_git_operation_unknown_lax if _is_as_expected("git_operation_unknown_lax")

test_git_operation_git_word if _is_as_expected("git_operation_git_word")

test_git_operation_long if _is_as_expected("git_operation_long")

test_git_operation_long_underscore if _is_as_expected("git_operation_long_underscore")

test_git_operation_harmless_first_word if _is_as_expected("git_operation_harmless_first_word")

test_git_operation_shell if _is_as_expected("git_operation_shell")

test_git_operation_shell_lax if _is_as_expected("git_operation_shell_lax")

test_git_operation_shell_target if _is_as_expected("git_operation_shell_target")

test_git_operation_shell_expansion if _is_as_expected("git_operation_shell_expansion")

test_git_operation_push_shell if _is_as_expected("git_operation_push_shell")

test_git_operation_push_shell_main if _is_as_expected("git_operation_push_shell_main")

test_git_operation_push_helper if _is_as_expected("git_operation_push_helper")

test_git_operation_push_helper_lax if _is_as_expected("git_operation_push_helper_lax")

test_git_operation_push_main if _is_as_expected("git_operation_push_main")

test_git_operation_push_main_lax if _is_as_expected("git_operation_push_main_lax")

test_git_operation_push_master if _is_as_expected("git_operation_push_master")

test_git_operation_push_folded if _is_as_expected("git_operation_push_folded")

test_git_operation_push_feature if _is_as_expected("git_operation_push_feature")

test_git_operation_push_unknown_remote if _is_as_expected("git_operation_push_unknown_remote")

test_git_operation_push_domain if _is_as_expected("git_operation_push_domain")

test_git_operation_push_nothing if _is_as_expected("git_operation_push_nothing")

test_git_operation_push_head if _is_as_expected("git_operation_push_head")

test_git_operation_push_several if _is_as_expected("git_operation_push_several")

test_git_operation_push_refspec if _is_as_expected("git_operation_push_refspec")

test_git_operation_push_blank_target if _is_as_expected("git_operation_push_blank_target")

test_git_operation_force_push if _is_as_expected("git_operation_force_push")

test_git_operation_delete if _is_as_expected("git_operation_delete")

test_git_operation_send if _is_as_expected("git_operation_send")

test_git_operation_as_command if _is_as_expected("git_operation_as_command")

test_git_operation_target_as_command if _is_as_expected("git_operation_target_as_command")

test_git_operation_reads_env if _is_as_expected("git_operation_reads_env")

test_git_operation_blocked_command if _is_as_expected("git_operation_blocked_command")

test_git_operation_odd if _is_as_expected("git_operation_odd")

test_git_operation_verb_is_option if _is_as_expected("git_operation_verb_is_option")

test_git_operation_ref_is_option if _is_as_expected("git_operation_ref_is_option")

test_git_operation_ref_is_variable if _is_as_expected("git_operation_ref_is_variable")

test_git_operation_ref_is_substitution if _is_as_expected("git_operation_ref_is_substitution")

test_git_operation_target_remote_ref if _is_as_expected("git_operation_target_remote_ref")

test_git_operation_target_deep if _is_as_expected("git_operation_target_deep")

test_git_operation_target_not_so_deep if _is_as_expected("git_operation_target_not_so_deep")

test_git_operation_target_remote if _is_as_expected("git_operation_target_remote")

test_git_operation_target_remote_and_branch if _is_as_expected("git_operation_target_remote_and_branch")

test_git_operation_target_two_remotes if _is_as_expected("git_operation_target_two_remotes")

test_git_operation_target_host if _is_as_expected("git_operation_target_host")

test_git_operation_target_head_of_host if _is_as_expected("git_operation_target_head_of_host")

test_git_operation_target_folder if _is_as_expected("git_operation_target_folder")

test_git_operation_target_final_slash if _is_as_expected("git_operation_target_final_slash")

test_git_operation_target_repository if _is_as_expected("git_operation_target_repository")

test_git_operation_target_wildcard if _is_as_expected("git_operation_target_wildcard")

test_git_operation_target_final_colon if _is_as_expected("git_operation_target_final_colon")

test_git_operation_target_head_of_remote if _is_as_expected("git_operation_target_head_of_remote")

test_git_operation_target_colon if _is_as_expected("git_operation_target_colon")

test_git_operation_target_tag if _is_as_expected("git_operation_target_tag")

test_git_operation_reads if _is_as_expected("git_operation_reads")

test_git_operation_writes if _is_as_expected("git_operation_writes")

test_git_operation_status_option if _is_as_expected("git_operation_status_option")

test_git_operation_status_target_option if _is_as_expected("git_operation_status_target_option")

test_git_operation_fetch_program if _is_as_expected("git_operation_fetch_program")

test_git_operation_status_all if _is_as_expected("git_operation_status_all")

test_git_operation_status_all_one_word if _is_as_expected("git_operation_status_all_one_word")

test_git_operation_all if _is_as_expected("git_operation_all")

test_git_operation_two_verbs if _is_as_expected("git_operation_two_verbs")

test_git_push_main if _is_as_expected("git_push_main")

test_git_push_main_lax if _is_as_expected("git_push_main_lax")

test_git_push_nothing if _is_as_expected("git_push_nothing")

test_git_push_remote_only if _is_as_expected("git_push_remote_only")

test_git_push_head if _is_as_expected("git_push_head")

test_git_push_at if _is_as_expected("git_push_at")

test_git_push_head_to_main if _is_as_expected("git_push_head_to_main")

test_git_push_force_main if _is_as_expected("git_push_force_main")

test_git_push_full_name if _is_as_expected("git_push_full_name")

test_git_push_heads_name if _is_as_expected("git_push_heads_name")

test_git_push_main_to_feature if _is_as_expected("git_push_main_to_feature")

test_git_push_delete_colon if _is_as_expected("git_push_delete_colon")

test_git_push_trailing_colon if _is_as_expected("git_push_trailing_colon")

test_git_push_colon if _is_as_expected("git_push_colon")

test_git_push_plus_colon if _is_as_expected("git_push_plus_colon")

test_git_push_tag if _is_as_expected("git_push_tag")

test_git_push_feature if _is_as_expected("git_push_feature")

test_git_push_release if _is_as_expected("git_push_release")

test_git_push_hotfix if _is_as_expected("git_push_hotfix")

test_git_push_not_hotfix if _is_as_expected("git_push_not_hotfix")

test_git_push_wildcard_all if _is_as_expected("git_push_wildcard_all")

test_git_push_wildcard_main if _is_as_expected("git_push_wildcard_main")

test_git_push_wildcard_release if _is_as_expected("git_push_wildcard_release")

test_git_push_wildcard_release_longer if _is_as_expected("git_push_wildcard_release_longer")

test_git_push_wildcard_hotfix if _is_as_expected("git_push_wildcard_hotfix")

test_git_push_wildcard_other if _is_as_expected("git_push_wildcard_other")

test_git_push_wildcard_ref if _is_as_expected("git_push_wildcard_ref")

test_git_push_variable if _is_as_expected("git_push_variable")

test_git_push_variable_in_name if _is_as_expected("git_push_variable_in_name")

test_git_push_variable_wildcard if _is_as_expected("git_push_variable_wildcard")

test_git_push_all if _is_as_expected("git_push_all")

test_git_push_all_short if _is_as_expected("git_push_all_short")

test_git_push_branches if _is_as_expected("git_push_branches")

test_git_push_dashes if _is_as_expected("git_push_dashes")

test_git_push_option_value if _is_as_expected("git_push_option_value")

test_git_push_repo if _is_as_expected("git_push_repo")

test_git_push_repo_word if _is_as_expected("git_push_repo_word")

test_git_push_several if _is_as_expected("git_push_several")

test_git_push_behind_options if _is_as_expected("git_push_behind_options")

test_git_push_options_only if _is_as_expected("git_push_options_only")

test_git_push_git_alone if _is_as_expected("git_push_git_alone")

test_git_push_version if _is_as_expected("git_push_version")

test_git_push_tag_ref if _is_as_expected("git_push_tag_ref")

test_git_push_empty if _is_as_expected("git_push_empty")

test_git_push_excluded if _is_as_expected("git_push_excluded")

test_git_push_excluded_and_more if _is_as_expected("git_push_excluded_and_more")

test_git_push_tag_twice if _is_as_expected("git_push_tag_twice")

test_git_push_odd_name if _is_as_expected("git_push_odd_name")

test_git_push_flags if _is_as_expected("git_push_flags")

test_git_push_unknown_flag if _is_as_expected("git_push_unknown_flag")

test_git_push_value_glued if _is_as_expected("git_push_value_glued")

test_git_push_values_in_a_row if _is_as_expected("git_push_values_in_a_row")

test_git_push_abbreviated_flag if _is_as_expected("git_push_abbreviated_flag")

test_git_push_abbreviated_value if _is_as_expected("git_push_abbreviated_value")

test_git_push_abbreviated_several if _is_as_expected("git_push_abbreviated_several")

test_git_push_no_flag if _is_as_expected("git_push_no_flag")

test_git_push_unknown_option if _is_as_expected("git_push_unknown_option")

test_git_push_unsure_option if _is_as_expected("git_push_unsure_option")

test_git_push_value_equals if _is_as_expected("git_push_value_equals")

test_git_push_dash if _is_as_expected("git_push_dash")

test_git_push_behind_dashes if _is_as_expected("git_push_behind_dashes")

test_git_push_help if _is_as_expected("git_push_help")

test_git_push_help_and_more if _is_as_expected("git_push_help_and_more")

test_git_push_behind_unlisted if _is_as_expected("git_push_behind_unlisted")

test_git_push_behind_unlisted_value if _is_as_expected("git_push_behind_unlisted_value")

test_git_push_behind_many_unlisted if _is_as_expected("git_push_behind_many_unlisted")

test_git_push_behind_expansion if _is_as_expected("git_push_behind_expansion")

test_git_push_behind_value_and_value if _is_as_expected("git_push_behind_value_and_value")

test_git_push_behind_global_equals if _is_as_expected("git_push_behind_global_equals")

test_git_push_behind_stop if _is_as_expected("git_push_behind_stop")

test_git_push_setting_no_value if _is_as_expected("git_push_setting_no_value")

test_git_push_setting_matching if _is_as_expected("git_push_setting_matching")

test_git_push_setting_mirror if _is_as_expected("git_push_setting_mirror")

test_git_push_setting_mirror_off if _is_as_expected("git_push_setting_mirror_off")

test_git_push_setting_merge if _is_as_expected("git_push_setting_merge")

test_git_push_setting_branch_other if _is_as_expected("git_push_setting_branch_other")

test_git_push_setting_url if _is_as_expected("git_push_setting_url")

test_git_push_setting_hidden if _is_as_expected("git_push_setting_hidden")

test_git_push_setting_expansion if _is_as_expected("git_push_setting_expansion")

test_git_push_setting_alias if _is_as_expected("git_push_setting_alias")

test_git_push_setting_alias_harmless if _is_as_expected("git_push_setting_alias_harmless")

test_git_push_setting_alias_own if _is_as_expected("git_push_setting_alias_own")

test_git_push_setting_alias_other if _is_as_expected("git_push_setting_alias_other")

test_git_push_setting_subtree if _is_as_expected("git_push_setting_subtree")

test_git_push_environment_parameters if _is_as_expected("git_push_environment_parameters")

test_git_push_environment_file if _is_as_expected("git_push_environment_file")

test_git_push_environment_no_file if _is_as_expected("git_push_environment_no_file")

test_git_push_environment_pair if _is_as_expected("git_push_environment_pair")

test_git_push_environment_key if _is_as_expected("git_push_environment_key")

test_git_push_environment_many if _is_as_expected("git_push_environment_many")

test_git_push_environment_most if _is_as_expected("git_push_environment_most")

test_git_push_environment_other if _is_as_expected("git_push_environment_other")

test_git_push_setting if _is_as_expected("git_push_setting")

test_git_push_setting_glued if _is_as_expected("git_push_setting_glued")

test_git_push_setting_env if _is_as_expected("git_push_setting_env")

test_git_push_setting_env_word if _is_as_expected("git_push_setting_env_word")

test_git_push_setting_harmless if _is_as_expected("git_push_setting_harmless")

test_git_push_environment if _is_as_expected("git_push_environment")

test_git_push_environment_main if _is_as_expected("git_push_environment_main")

test_git_program_of_its_own if _is_as_expected("git_program_of_its_own")

test_git_send_pack if _is_as_expected("git_send_pack")

test_git_send_pack_nothing if _is_as_expected("git_send_pack_nothing")

test_git_send_pack_unsure if _is_as_expected("git_send_pack_unsure")

test_git_send_pack_all if _is_as_expected("git_send_pack_all")

test_git_http_push if _is_as_expected("git_http_push")

test_git_subtree_push if _is_as_expected("git_subtree_push")

test_git_subtree_push_prefix if _is_as_expected("git_subtree_push_prefix")

test_git_subtree_push_no_ref if _is_as_expected("git_subtree_push_no_ref")

test_git_subtree_unknown_option if _is_as_expected("git_subtree_unknown_option")

test_git_subtree_expansion if _is_as_expected("git_subtree_expansion")

test_git_subtree_pull if _is_as_expected("git_subtree_pull")

test_git_svn_dcommit if _is_as_expected("git_svn_dcommit")

test_git_svn_fetch if _is_as_expected("git_svn_fetch")

test_git_svn_expansion if _is_as_expected("git_svn_expansion")

test_git_http_backend if _is_as_expected("git_http_backend")

test_git_symbolic_ref if _is_as_expected("git_symbolic_ref")

test_git_symbolic_ref_head if _is_as_expected("git_symbolic_ref_head")

test_git_symbolic_ref_read if _is_as_expected("git_symbolic_ref_read")

test_git_config_get if _is_as_expected("git_config_get")

test_git_config_get_verb if _is_as_expected("git_config_get_verb")

test_git_config_unset if _is_as_expected("git_config_unset")

test_git_config_unset_verb if _is_as_expected("git_config_unset_verb")

test_git_config_set_verb if _is_as_expected("git_config_set_verb")

test_git_config_edit if _is_as_expected("git_config_edit")

test_git_config_edit_verb if _is_as_expected("git_config_edit_verb")

test_git_config_value_missing if _is_as_expected("git_config_value_missing")

test_git_config_url if _is_as_expected("git_config_url")

test_git_config_hidden if _is_as_expected("git_config_hidden")

test_git_config_push if _is_as_expected("git_config_push")

test_git_config_alias if _is_as_expected("git_config_alias")

test_git_config_harmless if _is_as_expected("git_config_harmless")

test_git_unknown_subcommand if _is_as_expected("git_unknown_subcommand")

test_git_exec_path if _is_as_expected("git_exec_path")

test_git_run_by_full_path if _is_as_expected("git_run_by_full_path")

test_mcp_allowed if _is_as_expected("mcp_allowed")

test_mcp_allowed_risk if _is_as_expected("mcp_allowed_risk")

test_mcp_allowed_own_severity if _is_as_expected("mcp_allowed_own_severity")

test_mcp_allowed_other_case if _is_as_expected("mcp_allowed_other_case")

test_mcp_blocked if _is_as_expected("mcp_blocked")

test_mcp_blocked_tab if _is_as_expected("mcp_blocked_tab")

test_mcp_blocked_risk if _is_as_expected("mcp_blocked_risk")

test_mcp_unknown if _is_as_expected("mcp_unknown")

test_mcp_unknown_risk if _is_as_expected("mcp_unknown_risk")

test_mcp_unknown_lax if _is_as_expected("mcp_unknown_lax")

test_mcp_target_with_tool if _is_as_expected("mcp_target_with_tool")

test_mcp_target_name_only if _is_as_expected("mcp_target_name_only")

test_mcp_target_name_blocked if _is_as_expected("mcp_target_name_blocked")

test_mcp_target_name_blocked_lax if _is_as_expected("mcp_target_name_blocked_lax")

test_mcp_target_url if _is_as_expected("mcp_target_url")

test_mcp_target_url_with_port if _is_as_expected("mcp_target_url_with_port")

test_mcp_target_odd_name if _is_as_expected("mcp_target_odd_name")

test_mcp_target_no_name if _is_as_expected("mcp_target_no_name")

test_mcp_target_two_colons if _is_as_expected("mcp_target_two_colons")

test_mcp_target_two_colons_lax if _is_as_expected("mcp_target_two_colons_lax")

test_mcp_tool_names_server if _is_as_expected("mcp_tool_names_server")

test_mcp_tool_names_other if _is_as_expected("mcp_tool_names_other")

test_mcp_tool_with_more_parts if _is_as_expected("mcp_tool_with_more_parts")

test_mcp_tool_cut_in_two_ways if _is_as_expected("mcp_tool_cut_in_two_ways")

test_mcp_tool_cut_in_more_ways if _is_as_expected("mcp_tool_cut_in_more_ways")

test_mcp_tool_folded if _is_as_expected("mcp_tool_folded")

test_mcp_tool_without_server if _is_as_expected("mcp_tool_without_server")

test_mcp_tool_other_prefix if _is_as_expected("mcp_tool_other_prefix")

test_mcp_tool_two_parts if _is_as_expected("mcp_tool_two_parts")

test_mcp_names_disagree if _is_as_expected("mcp_names_disagree")

test_mcp_names_agree if _is_as_expected("mcp_names_agree")

test_mcp_path_argument if _is_as_expected("mcp_path_argument")

test_mcp_path_argument_folded_capability if _is_as_expected("mcp_path_argument_folded_capability")

test_mcp_path_argument_nested if _is_as_expected("mcp_path_argument_nested")

test_mcp_path_argument_other_capability if _is_as_expected("mcp_path_argument_other_capability")

test_mcp_path_argument_empty if _is_as_expected("mcp_path_argument_empty")

test_mcp_path_argument_no_path if _is_as_expected("mcp_path_argument_no_path")

test_mcp_path_argument_odd if _is_as_expected("mcp_path_argument_odd")

test_mcp_path_tool if _is_as_expected("mcp_path_tool")

test_mcp_path_target if _is_as_expected("mcp_path_target")

test_mcp_path_tool_of_name if _is_as_expected("mcp_path_tool_of_name")

test_mcp_path_key_only if _is_as_expected("mcp_path_key_only")

test_mcp_path_key_like_file if _is_as_expected("mcp_path_key_like_file")

test_mcp_path_argument_blanks if _is_as_expected("mcp_path_argument_blanks")

test_mcp_path_argument_long if _is_as_expected("mcp_path_argument_long")

test_mcp_path_argument_control if _is_as_expected("mcp_path_argument_control")

test_mcp_path_argument_replacement if _is_as_expected("mcp_path_argument_replacement")

test_mcp_path_argument_content if _is_as_expected("mcp_path_argument_content")

test_mcp_many_arguments if _is_as_expected("mcp_many_arguments")

test_mcp_many_arguments_last if _is_as_expected("mcp_many_arguments_last")

test_mcp_most_arguments if _is_as_expected("mcp_most_arguments")

test_mcp_command_argument if _is_as_expected("mcp_command_argument")

test_mcp_command_argument_terminal if _is_as_expected("mcp_command_argument_terminal")

test_mcp_command_argument_blank_capability if _is_as_expected("mcp_command_argument_blank_capability")

test_mcp_command_argument_key if _is_as_expected("mcp_command_argument_key")

test_mcp_command_argument_parts if _is_as_expected("mcp_command_argument_parts")

test_mcp_command_argument_exec if _is_as_expected("mcp_command_argument_exec")

test_mcp_command_argument_harmless if _is_as_expected("mcp_command_argument_harmless")

test_mcp_command_argument_writes if _is_as_expected("mcp_command_argument_writes")

test_mcp_command_argument_invalid if _is_as_expected("mcp_command_argument_invalid")

test_mcp_command_argument_odd if _is_as_expected("mcp_command_argument_odd")

test_mcp_command_argument_too_deep if _is_as_expected("mcp_command_argument_too_deep")

test_mcp_command_words if _is_as_expected("mcp_command_words")

test_mcp_command_words_not_all_texts if _is_as_expected("mcp_command_words_not_all_texts")

test_mcp_command_and_words if _is_as_expected("mcp_command_and_words")

test_mcp_command_and_text if _is_as_expected("mcp_command_and_text")

test_mcp_command_words_too_many if _is_as_expected("mcp_command_words_too_many")

test_mcp_blocked_own_severity if _is_as_expected("mcp_blocked_own_severity")

test_mcp_blocked_risk_folded if _is_as_expected("mcp_blocked_risk_folded")

test_mcp_odd_server if _is_as_expected("mcp_odd_server")

test_mcp_odd_tool if _is_as_expected("mcp_odd_tool")

test_limit_longer_than_a_path if _is_as_expected("limit_longer_than_a_path")

test_limit_long_and_replacement_character if _is_as_expected("limit_long_and_replacement_character")

test_limit_most_words if _is_as_expected("limit_most_words")

test_limit_too_many_words if _is_as_expected("limit_too_many_words")

test_limit_too_many_lines if _is_as_expected("limit_too_many_lines")

test_limit_most_signs if _is_as_expected("limit_most_signs")

test_limit_too_many_signs if _is_as_expected("limit_too_many_signs")

test_limit_signs_in_document if _is_as_expected("limit_signs_in_document")

test_limit_other_too_many_signs if _is_as_expected("limit_other_too_many_signs")

test_limit_blanks_are_no_words if _is_as_expected("limit_blanks_are_no_words")

test_limit_blanks_only if _is_as_expected("limit_blanks_only")

test_limit_words_of_a_script if _is_as_expected("limit_words_of_a_script")

test_limit_more_words_of_a_script if _is_as_expected("limit_more_words_of_a_script")

test_limit_words_left_out if _is_as_expected("limit_words_left_out")

test_limit_first_words_of_a_long_script if _is_as_expected("limit_first_words_of_a_long_script")

test_limit_last_words_of_a_long_script if _is_as_expected("limit_last_words_of_a_long_script")

test_limit_words_of_two_texts if _is_as_expected("limit_words_of_two_texts")

test_limit_words_of_many_scripts if _is_as_expected("limit_words_of_many_scripts")

test_limit_words_of_deeper_scripts if _is_as_expected("limit_words_of_deeper_scripts")

test_limit_pipes_of_a_script if _is_as_expected("limit_pipes_of_a_script")

test_limit_more_pipes if _is_as_expected("limit_more_pipes")

test_limit_more_pipes_near if _is_as_expected("limit_more_pipes_near")

test_limit_changes_of_folder if _is_as_expected("limit_changes_of_folder")

test_limit_more_changes_of_folder if _is_as_expected("limit_more_changes_of_folder")

test_limit_long_folder if _is_as_expected("limit_long_folder")

test_limit_commands_before_pattern if _is_as_expected("limit_commands_before_pattern")

test_limit_more_commands_before_pattern if _is_as_expected("limit_more_commands_before_pattern")

test_limit_more_commands_after_pattern if _is_as_expected("limit_more_commands_after_pattern")

test_limit_long_words_after_pattern if _is_as_expected("limit_long_words_after_pattern")

test_limit_long_words_before_pattern if _is_as_expected("limit_long_words_before_pattern")

test_limit_options_of_a_command if _is_as_expected("limit_options_of_a_command")

test_limit_more_options if _is_as_expected("limit_more_options")

test_limit_more_options_behind_launcher if _is_as_expected("limit_more_options_behind_launcher")

test_limit_more_places_for_a_program if _is_as_expected("limit_more_places_for_a_program")

test_limit_most_units if _is_as_expected("limit_most_units")

test_limit_many_actions_of_find if _is_as_expected("limit_many_actions_of_find")

test_limit_folders_of_copies if _is_as_expected("limit_folders_of_copies")

test_limit_git_parameters if _is_as_expected("limit_git_parameters")

test_limit_more_git_parameters if _is_as_expected("limit_more_git_parameters")

test_limit_arguments_too_many_to_sort if _is_as_expected("limit_arguments_too_many_to_sort")

test_limit_long_arguments if _is_as_expected("limit_long_arguments")

test_limit_few_long_arguments if _is_as_expected("limit_few_long_arguments")

test_limit_arguments_of_many_parts if _is_as_expected("limit_arguments_of_many_parts")

test_limit_path_arguments_of_many_parts if _is_as_expected("limit_path_arguments_of_many_parts")

test_limit_arguments_without_capability if _is_as_expected("limit_arguments_without_capability")

test_limit_long_path_read if _is_as_expected("limit_long_path_read")

test_limit_long_path_written if _is_as_expected("limit_long_path_written")

test_limit_long_path_named if _is_as_expected("limit_long_path_named")

test_limit_allowed_pipes if _is_as_expected("limit_allowed_pipes")

test_limit_more_allowed_pipes if _is_as_expected("limit_more_allowed_pipes")

test_limit_long_allowed_words if _is_as_expected("limit_long_allowed_words")

test_limit_allowed_options if _is_as_expected("limit_allowed_options")

test_limit_more_allowed_options if _is_as_expected("limit_more_allowed_options")

test_near_parts_all if _is_as_expected("near_parts_all")

test_near_parts_one_less if _is_as_expected("near_parts_one_less")

test_near_part_between if _is_as_expected("near_part_between")

test_near_allowed_program_less if _is_as_expected("near_allowed_program_less")

test_near_allowed_program_more if _is_as_expected("near_allowed_program_more")

test_near_allowed_program_elsewhere if _is_as_expected("near_allowed_program_elsewhere")

test_near_allowed_program_backslash if _is_as_expected("near_allowed_program_backslash")

test_near_allowed_program_any if _is_as_expected("near_allowed_program_any")

test_near_allowed_words_less if _is_as_expected("near_allowed_words_less")

test_near_blocked_words_less if _is_as_expected("near_blocked_words_less")

test_near_approval_words_less if _is_as_expected("near_approval_words_less")

test_near_approval_words_more if _is_as_expected("near_approval_words_more")

test_near_path_less if _is_as_expected("near_path_less")

test_near_path_more if _is_as_expected("near_path_more")

test_near_written_more if _is_as_expected("near_written_more")

test_near_written_ending_more if _is_as_expected("near_written_ending_more")

test_near_written_home_more if _is_as_expected("near_written_home_more")

test_near_allowed_carrier_more if _is_as_expected("near_allowed_carrier_more")

test_near_allowed_more if _is_as_expected("near_allowed_more")

test_near_operator_more if _is_as_expected("near_operator_more")

test_near_long_text_folded if _is_as_expected("near_long_text_folded")

test_near_stream_of_last_only if _is_as_expected("near_stream_of_last_only")

test_near_home_is_no_folder if _is_as_expected("near_home_is_no_folder")

test_near_folder_like_home if _is_as_expected("near_folder_like_home")

test_near_bracket_in_quotes if _is_as_expected("near_bracket_in_quotes")

test_near_three_deep if _is_as_expected("near_three_deep")

test_near_surrogate if _is_as_expected("near_surrogate")

test_near_indented_delimiter if _is_as_expected("near_indented_delimiter")

test_near_eight_documents if _is_as_expected("near_eight_documents")

test_near_carried_by_subcommand if _is_as_expected("near_carried_by_subcommand")

test_near_scripts_one_more if _is_as_expected("near_scripts_one_more")

test_near_branch_ends_overlap if _is_as_expected("near_branch_ends_overlap")

test_near_branch_ends_meet if _is_as_expected("near_branch_ends_meet")

test_near_branch_ends_less if _is_as_expected("near_branch_ends_less")

test_near_branch_ends_more if _is_as_expected("near_branch_ends_more")

test_near_piece_of_option if _is_as_expected("near_piece_of_option")

test_near_assignment_like_pattern if _is_as_expected("near_assignment_like_pattern")

test_near_wildcard_other_end if _is_as_expected("near_wildcard_other_end")

test_near_remote_is_expansion if _is_as_expected("near_remote_is_expansion")

test_near_dashes_behind_dashes if _is_as_expected("near_dashes_behind_dashes")

test_near_branch_more if _is_as_expected("near_branch_more")

test_near_branch_ending_more if _is_as_expected("near_branch_ending_more")

test_together_command if _is_as_expected("together_command")

test_together_server if _is_as_expected("together_server")

test_together_unknown_action if _is_as_expected("together_unknown_action")
