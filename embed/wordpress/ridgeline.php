<?php
/**
 * Plugin Name:       Ridgeline
 * Description:       A sales-pipeline calculator and four checks, by the shortcode [ridgeline]. Runs in the visitor's browser; stores and sends nothing.
 * Version:           {version}
 * Requires at least: 5.8
 * Requires PHP:      7.2
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 *
 * @package Ridgeline
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const RIDGELINE_VERSION = '{version}';

/**
 * The attributes of the element that hold a text. `base` is not one of them: it says where scripts come from, and whoever may write a
 * post may not say that.
 */
const RIDGELINE_TEXTS = array( 'tools', 'tool', 'currency', 'locale', 'theme', 'accent', 'contact-label', 'plan', 'launcher' );

/** Those that hold an address, each with how it begins. WordPress lets addresses without a protocol through; the element does not. */
const RIDGELINE_ADDRESSES = array(
	'contact'    => '#^(https://|mailto:).#i',
	'share-base' => '#^https://.#i',
);

/** Those that are there or not. */
const RIDGELINE_SWITCHES = array( 'save', 'modal', 'eager' );

/**
 * The shortcode: [ridgeline tool="plan" currency="CAD" contact="https://example.com/contact"].
 *
 * @param array|string $given Its attributes; '' where there are none.
 * @return string HTML, all of it escaped.
 */
function ridgeline_shortcode( $given ) {
	$attributes = array();
	$refused    = array();
	foreach ( (array) $given as $name => $value ) {
		$value = trim( (string) $value );
		if ( is_int( $name ) ) {
			// A lone word, as in [ridgeline save], comes under a number.
			$name  = strtolower( $value );
			$value = in_array( $name, RIDGELINE_SWITCHES, true ) ? 'yes' : '';
			if ( '' !== $name && '' === $value ) {
				$refused[] = $name;
			}
		}
		if ( '' === $value ) {
			continue;
		}
		$escaped = ridgeline_escaped( $name, $value );
		if ( null === $escaped ) {
			$refused[] = "$name=$value";
		} elseif ( false !== $escaped ) {
			$attributes[ $name ] = $escaped;
		}
	}
	ridgeline_enqueue();
	return ridgeline_element( $attributes, $given ) . ridgeline_note( $refused );
}

/**
 * The value of an attribute, escaped for HTML.
 *
 * @param string $name  The attribute.
 * @param string $value As it was written, and not empty.
 * @return string|false|null False where the attribute is switched off, null where it cannot be used.
 */
function ridgeline_escaped( $name, $value ) {
	if ( in_array( $name, RIDGELINE_TEXTS, true ) ) {
		return esc_attr( $value );
	}
	if ( in_array( $name, RIDGELINE_SWITCHES, true ) ) {
		return in_array( strtolower( $value ), array( 'no', 'off', 'false', '0' ), true ) ? false : '';
	}
	if ( isset( RIDGELINE_ADDRESSES[ $name ] ) && preg_match( RIDGELINE_ADDRESSES[ $name ], $value ) ) {
		$address = esc_url( $value, array( 'https', 'mailto' ) );
		return '' === $address ? null : $address;
	}
	return null;
}

/**
 * The element, and in it the link that stands there until, or unless, it loads.
 *
 * @param string[]     $attributes Escaped values by name.
 * @param array|string $given      As they were written.
 * @return string
 */
function ridgeline_element( $attributes, $given ) {
	$html = '<ridgeline-planner';
	foreach ( $attributes as $name => $value ) {
		$html .= '' === $value ? " $name" : " $name=\"$value\"";
	}
	$html .= '>';
	if ( isset( $attributes['contact'] ) ) {
		$label = isset( $attributes['contact-label'] ) ? $given['contact-label'] : 'Talk it through';
		$html .= '<a href="' . $attributes['contact'] . '">' . esc_html( $label ) . '</a>';
	}
	return $html . '</ridgeline-planner>';
}

/**
 * Tells who may change the page what of the shortcode is not used. Visitors are told nothing.
 *
 * @param string[] $refused As they were written.
 * @return string
 */
function ridgeline_note( $refused ) {
	if ( ! $refused || ! current_user_can( 'edit_post', get_the_ID() ) ) {
		return '';
	}
	return '<p>Ridgeline does not use ' . esc_html( implode( ', ', $refused ) ) .
		'. A contact begins with https:// or mailto:; readme.txt lists all attributes. Only those who may edit this page see this line.</p>';
}

/** Loads the element on this page: the shortcode is in it. */
function ridgeline_enqueue() {
	$loader = plugins_url( 'ridgeline.js', __FILE__ );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'ridgeline', $loader, array(), RIDGELINE_VERSION );
	} else {
		wp_enqueue_script( 'ridgeline', $loader, array(), RIDGELINE_VERSION, true );
	}
}

/**
 * Before 6.5, WordPress writes every script as a classic one.
 *
 * @param string $tag    The tag it writes.
 * @param string $handle The script's name.
 * @param string $src    Its address.
 * @return string
 */
function ridgeline_module_tag( $tag, $handle, $src ) {
	if ( 'ridgeline' !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- It is enqueued: this is how it is written.
	return '<script type="module" id="ridgeline-js" src="' . esc_url( $src ) . "\"></script>\n";
}

add_shortcode( 'ridgeline', 'ridgeline_shortcode' );
add_filter( 'script_loader_tag', 'ridgeline_module_tag', 10, 3 );
